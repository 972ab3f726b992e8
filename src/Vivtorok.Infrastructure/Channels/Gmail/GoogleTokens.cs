using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Domain.Channels.Mail;

namespace Vivtorok.Infrastructure.Channels.Gmail;

/// <summary>What Google's token endpoint answers, for good or ill.</summary>
internal sealed class GoogleTokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("refresh_token")]
    public string? RefreshToken { get; init; }

    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }

    [JsonPropertyName("refresh_token_expires_in")]
    public int? RefreshTokenExpiresIn { get; init; }

    public string? Scope { get; init; }

    public string? Error { get; init; }
}

/// <summary>Access tokens of mailboxes, kept in memory while they last. One refresh at a time for each.</summary>
internal sealed class GoogleTokens(IHttpClientFactory http, IOptions<GmailOptions> options, TimeProvider clock)
{
    public const string ClientName = "google-oauth";

    /// <summary>A token that ends within this time is not begun with.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Holder> _holders = new();

    /// <param name="refused">The token that Google has just refused, to get another one.</param>
    public async Task<string> GetAsync(ChannelAccess access, string? refused, CancellationToken cancellationToken)
    {
        var secret = access.Secret<MailSecret>();
        var holder = _holders.GetOrAdd(SecretToken.Hash(secret.RefreshToken), _ => new Holder());
        await holder.Gate.WaitAsync(cancellationToken);
        try
        {
            if (holder.Token is { } token && token != refused && holder.Until > clock.GetUtcNow()) return token;
            var answer = await AskAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = secret.RefreshToken }, cancellationToken);
            if (answer.AccessToken is null) throw Refusal(answer);
            (holder.Token, holder.Until) = (answer.AccessToken, clock.GetUtcNow() + TimeSpan.FromSeconds(answer.ExpiresIn) - Margin);
            return answer.AccessToken;
        }
        finally
        {
            holder.Gate.Release();
        }
    }

    /// <summary>Asks the token endpoint. A refusal is an answer; only a provider that is away throws.</summary>
    public async Task<GoogleTokenAnswer> AskAsync(Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        (form["client_id"], form["client_secret"]) = (options.Value.ClientId ?? "", options.Value.ClientSecret ?? "");
        using var client = http.CreateClient(ClientName);
        using var content = new FormUrlEncodedContent(form);
        using var response = await client.PostAsync(options.Value.TokenUrl, content, cancellationToken);
        if ((int)response.StatusCode >= 500 || response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new HttpRequestException("The token endpoint is away.", null, response.StatusCode);
        return await ReadAsync(response, cancellationToken);
    }

    public async Task RevokeAsync(ChannelAccess access, CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(ClientName);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["token"] = access.Secret<MailSecret>().RefreshToken });
        using var response = await client.PostAsync(options.Value.RevokeUrl, content, cancellationToken);
    }

    private static async Task<GoogleTokenAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<GoogleTokenAnswer>(cancellationToken) ?? new GoogleTokenAnswer();
        }
        catch (System.Text.Json.JsonException)
        {
            throw new HttpRequestException("The token endpoint answered nonsense.", null, HttpStatusCode.BadGateway);
        }
    }

    // A wrong client secret is the installation's fault and may be mended without the owner; everything else asks for a new consent.
    private static MailRefusedException Refusal(GoogleTokenAnswer answer) => answer.Error is "invalid_client" or "unauthorized_client"
        ? new MailRefusedException(MailFailures.ApiRefused)
        : new MailRefusedException(MailFailures.ConsentLost, isLost: true);

    private sealed class Holder
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public string? Token { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
