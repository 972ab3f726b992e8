using System.Globalization;
using Vivtorok.Domain;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Common;

/// <summary>The secret in the link that takes a closing back: the workspace and this very closing, readable for this server only.</summary>
internal sealed class ReopenTokens(ISecretProtector secrets)
{
    private const string Purpose = "reopen-workspace";
    private const int IdLength = 32;

    public string Make(Workspace closed) =>
        secrets.Protect(Purpose, $"{closed.Id.Value:N}{closed.ClosedAt!.Value.UtcTicks.ToString(CultureInfo.InvariantCulture)}");

    public (WorkspaceId WorkspaceId, DateTimeOffset ClosedAt)? Read(string token) =>
        secrets.Unprotect(Purpose, token) is { Length: > IdLength } text
        && Guid.TryParseExact(text[..IdLength], "N", out var workspace)
        && long.TryParse(text[IdLength..], CultureInfo.InvariantCulture, out var ticks)
            ? (new WorkspaceId(workspace), new DateTimeOffset(ticks, TimeSpan.Zero))
            : null;
}
