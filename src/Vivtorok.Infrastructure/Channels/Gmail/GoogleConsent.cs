using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Channels.Gmail;

/// <summary>Google's consent page and the exchange of what it gives.</summary>
internal sealed class GoogleConsent(GoogleTokens tokens, PublicAddress address, IOptions<GmailOptions> options, TimeProvider clock) : IMailConsent
{
    public bool IsConfigured => options.Value.IsConfigured;

    // The page of ours that Google sends the owner back to; it must stand in the Google console as it is here.
    private string ReturnTo => address.Link("/settings/channels/gmail");

    public Uri PageOf(string state, string challenge, string? address)
    {
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["redirect_uri"] = ReturnTo,
            ["response_type"] = "code",
            ["scope"] = string.Join(' ', MailScopes.Asked),
            ["state"] = state,
            ["code_challenge"] = challenge,
            ["code_challenge_method"] = "S256",
            ["access_type"] = "offline",
            ["prompt"] = "consent", // otherwise a second consent brings no refresh token
            ["login_hint"] = address,
        };
        var pairs = query.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}");
        return new UriBuilder(options.Value.ConsentUrl) { Query = string.Join('&', pairs) }.Uri;
    }

    public async Task<Result<MailGrant>> RedeemAsync(string code, string verifier, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "authorization_code", ["code"] = code, ["redirect_uri"] = ReturnTo, ["code_verifier"] = verifier };
        try
        {
            var answer = await tokens.AskAsync(form, cancellationToken);
            if (answer.Error is "invalid_client") return MailFailures.ApiRefused;
            if (answer.RefreshToken is null) return MailFailures.ConsentRefused;
            DateTimeOffset? until = answer.RefreshTokenExpiresIn is { } seconds ? clock.GetUtcNow() + TimeSpan.FromSeconds(seconds) : null;
            return new MailGrant(answer.RefreshToken, (answer.Scope ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), until);
        }
        catch (HttpRequestException)
        {
            return Domain.Channels.ChannelFailures.ProviderAway;
        }
    }
}
