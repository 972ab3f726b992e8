using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels;

/// <summary>How the tie to a provider stands.</summary>
public enum ConnectionStatus
{
    Connected,

    /// <summary>Something is wrong that may pass by itself; we go on trying.</summary>
    Unhealthy,

    /// <summary>The provider does not know us any more: nothing goes in or out until the owner connects again.</summary>
    Disconnected,
}

/// <summary>
/// The account at a provider behind a channel: a bot, a number, a mailbox. Written by the machinery and never edited by people, so
/// it stands beside the channel and has no version. Goes away when the channel is disconnected, and its secret with it.
/// </summary>
[NotPersonal]
public sealed class ChannelConnection : Entity, IWorkspaceOwned
{
    public const int AccountMaxLength = 254;
    public const int CodeMaxLength = 100;
    public const int HelpMaxLength = 500;
    public const int CursorMaxLength = 100;

    private ChannelConnection()
    {
    }

    internal ChannelConnection(Channel channel, string account, string accountName, DateTimeOffset now)
    {
        (ChannelId, WorkspaceId, Kind) = (channel.Id, channel.WorkspaceId, channel.Kind);
        (Account, AccountName, Since) = (account, accountName, now);
    }

    public ChannelId ChannelId { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ChannelKind Kind { get; private set; }

    /// <summary>The provider's id of it. Unique by kind over all workspaces: one account has one inbox.</summary>
    public string Account { get; private set; } = "";

    /// <summary>The provider's id of what several accounts share, such as a WhatsApp business account: some events name only this. Null: nothing.</summary>
    public string? Group { get; private set; }

    /// <summary>How people know it: <c>@verba_bot</c>, <c>+380…</c>, an address.</summary>
    public string AccountName { get; private set; } = "";

    /// <summary>Tokens and keys in the provider's own shape, encrypted.</summary>
    [Secret("channel:*")]
    public string Secret { get; private set; } = "";

    public ConnectionStatus Status { get; private set; }

    /// <summary>When <see cref="Status"/> became what it is.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>What is wrong, as a stable code; null while all is well.</summary>
    public string? ProblemCode { get; private set; }

    /// <summary>What is wrong and what to do about it, in English; screens translate the code.</summary>
    public string? ProblemHelp { get; private set; }

    /// <summary>Up to where events were fetched, where we fetch them: an offset, a history id.</summary>
    public string? Cursor { get; private set; }

    /// <summary>What the addresses of chats begin with in which the owner does not let us answer.</summary>
    public IReadOnlyList<string> ClosedTies { get; private set; } = [];

    /// <summary>Which node fetches now, and until when it may.</summary>
    public Guid LeaseHolder { get; private set; }

    public DateTimeOffset LeasedUntil { get; private set; }

    /// <param name="secret">Already encrypted.</param>
    public void Keep(string secret) => Secret = secret;

    public void Call(string accountName) => AccountName = accountName;

    public void BelongTo(string group) => Group = group;

    /// <summary>The provider's templates are not what we think they are.</summary>
    public void NoteTemplates() => Raise(new TemplatesChanged(ChannelId));

    public void MoveTo(string cursor) => Cursor = cursor;

    /// <summary>The owner lets us answer in a part of the channel, or not.</summary>
    public void LetAnswer(string tie, bool mayAnswer)
    {
        if (ClosedTies.Contains(tie) != mayAnswer) return;
        ClosedTies = mayAnswer ? [.. ClosedTies.Where(closed => closed != tie)] : [.. ClosedTies, tie];
        Raise(new ChannelStateChanged(ChannelId));
    }

    /// <summary>Something is wrong. Telling the same again changes nothing.</summary>
    public void Suffer(ConnectionStatus status, Failure problem, DateTimeOffset now)
    {
        if (Status == status && ProblemCode == problem.Code) return;
        (Status, ProblemCode, ProblemHelp, Since) = (status, problem.Code, problem.Message, now);
        Raise(new ChannelStateChanged(ChannelId));
    }

    /// <summary>All is well again.</summary>
    public void Recover(DateTimeOffset now)
    {
        if (Status == ConnectionStatus.Connected) return;
        (Status, ProblemCode, ProblemHelp, Since) = (ConnectionStatus.Connected, null, null, now);
        Raise(new ChannelStateChanged(ChannelId));
    }
}
