using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels;

/// <summary>A visitor's open web chat. Only the hash of the token is kept; the contact appears with the first message.</summary>
public sealed class VisitorSession : Entity, IWorkspaceOwned
{
    public const int TokenHashLength = 64;
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private VisitorSession()
    {
    }

    public VisitorSession(WorkspaceId workspaceId, ChannelId channelId, string tokenHash, string locale, DateTimeOffset now)
    {
        Id = new VisitorSessionId(Guid.CreateVersion7());
        (WorkspaceId, ChannelId, TokenHash, Locale, CreatedAt, ExpiresAt) = (workspaceId, channelId, tokenHash, locale, now, now + Life);
    }

    public VisitorSessionId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ChannelId ChannelId { get; private set; }

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    [NotPersonal]
    [Secret]
    public string TokenHash { get; private set; } = "";

    [NotPersonal]
    public string Locale { get; private set; } = "uk";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>How this visitor is known among a contact's identities.</summary>
    public string ExternalId => Id.Value.ToString("N");
}
