using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.SelfService;

/// <summary>The signed part of a self-service link: workspace and link, readable for this server only.</summary>
internal sealed class PrivacyLinkTokens(ISecretProtector secrets)
{
    private const string Purpose = "privacy-link";
    private const int IdLength = 32;
    private const int MaxLength = 500;

    public string Make(PrivacyLink link) => secrets.Protect(Purpose, $"{link.WorkspaceId.Value:N}{link.Id.Value:N}");

    public (WorkspaceId WorkspaceId, PrivacyLinkId Id)? Read(string token) =>
        token.Length <= MaxLength && secrets.Unprotect(Purpose, token) is { Length: 2 * IdLength } text
        && Guid.TryParseExact(text[..IdLength], "N", out var workspace)
        && Guid.TryParseExact(text[IdLength..], "N", out var link)
            ? (new WorkspaceId(workspace), new PrivacyLinkId(link))
            : null;
}
