using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>The secret in an invitation's link: workspace and invitation, readable for this server only.</summary>
internal sealed class InvitationTokens(ISecretProtector secrets)
{
    private const string Purpose = "invitation";
    private const int IdLength = 32;

    public string Make(Invitation invitation) => secrets.Protect(Purpose, $"{invitation.WorkspaceId.Value:N}{invitation.Id.Value:N}");

    public (WorkspaceId WorkspaceId, InvitationId Id)? Read(string token) =>
        secrets.Unprotect(Purpose, token) is { Length: 2 * IdLength } text
        && Guid.TryParseExact(text[..IdLength], "N", out var workspace)
        && Guid.TryParseExact(text[IdLength..], "N", out var invitation)
            ? (new WorkspaceId(workspace), new InvitationId(invitation))
            : null;
}
