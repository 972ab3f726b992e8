using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Vivtorok.Application.Features.Channels.Mail;

namespace Vivtorok.Infrastructure.Channels.Gmail;

/// <summary>Pub/Sub's pushes: believed only with a token that Google signed for our audience and our subscription's account.</summary>
internal sealed class GooglePush(IHttpClientFactory http, IMemoryCache cache, IOptions<GmailOptions> options) : IMailPush
{
    private const string Issuer = "https://accounts.google.com";
    private const int BodyMaxLength = 64 * 1024;
    private static readonly TimeSpan KeysKept = TimeSpan.FromHours(1);

    public async Task<string?> ReadAsync(string? token, string body, CancellationToken cancellationToken)
    {
        if (token is null || body.Length > BodyMaxLength || !await IsFromGoogleAsync(token, cancellationToken)) return null;
        try
        {
            var data = JsonNode.Parse(body)?["message"]?["data"]?.GetValue<string>() ?? "";
            return JsonNode.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(data)))?["emailAddress"]?.GetValue<string>().ToLowerInvariant();
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<bool> IsFromGoogleAsync(string token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(options.Value.PushAudience) || string.IsNullOrWhiteSpace(options.Value.PushAccount)) return false;
        var keys = await cache.GetOrCreateAsync("google-keys", async entry =>
        {
            entry.SetAbsoluteExpiration(KeysKept).SetSize(1);
            using var client = http.CreateClient(GoogleTokens.ClientName);
            return new JsonWebKeySet(await client.GetStringAsync(options.Value.KeysUrl, cancellationToken));
        });
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuers = [Issuer, "accounts.google.com"],
            ValidAudience = options.Value.PushAudience,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerSigningKeys = keys!.GetSigningKeys(),
            ClockSkew = TimeSpan.FromSeconds(60),
        });
        return result.IsValid && result.Claims.TryGetValue("email", out var email) && email.Equals(options.Value.PushAccount)
            && result.Claims.TryGetValue("email_verified", out var verified) && verified is true or "true";
    }
}
