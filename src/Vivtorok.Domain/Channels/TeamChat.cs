using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Domain.Channels;

/// <summary>What a member's chat is told in answer to what they did there.</summary>
public enum TeamAnswer
{
    /// <summary>The chat is linked; this is where news come.</summary>
    Welcome,

    /// <summary>The reply is on its way to the customer.</summary>
    ReplySent,

    /// <summary>Somebody has settled this draft already.</summary>
    DraftSettled,

    /// <summary>The conversation is the member's now.</summary>
    TakenOver,

    /// <summary>The next words become the draft's.</summary>
    WriteWords,

    /// <summary>What this chat is for.</summary>
    Help,
}

/// <summary>
/// A member's own chat with a channel's bot: there they hear of alerts, hand-offs and drafts, and what they write is no customer's
/// message. It begins with a code that works once within a quarter of an hour; until then the code's hash stands in the place of the address.
/// </summary>
[PersonalRecord(DataSubject.Member, DataCategory.Account, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed class TeamChat : Entity, IWorkspaceOwned
{
    public const int AddressMaxLength = 254;
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(15);
    private const string Waiting = "code:";

    private TeamChat()
    {
    }

    /// <param name="codeHash">SHA-256 of the code, lower-case hex.</param>
    public TeamChat(Channel channel, MemberId memberId, string codeHash, DateTimeOffset now)
    {
        Id = new TeamChatId(Guid.CreateVersion7());
        (WorkspaceId, ChannelId, MemberId, Address) = (channel.WorkspaceId, channel.Id, memberId, AddressOfCode(codeHash));
        (CreatedAt, ExpiresAt) = (now, now + CodeLife);
    }

    public TeamChatId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ChannelId ChannelId { get; private set; }

    public MemberId MemberId { get; private set; }

    /// <summary>How the member is known on the channel; while the code waits, that. Unique on the channel.</summary>
    [PersonalData]
    public string Address { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Until when the code works.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When the member pressed Start; null: the code waits.</summary>
    public DateTimeOffset? LinkedAt { get; private set; }

    /// <summary>When our answer to that reached them: the channel works both ways.</summary>
    public DateTimeOffset? GreetedAt { get; private set; }

    /// <summary>The draft whose new words the member is about to write.</summary>
    public MessageId? Rewrites { get; private set; }

    public static string AddressOfCode(string codeHash) => Waiting + codeHash;

    public void Link(string address, DateTimeOffset now)
    {
        (Address, LinkedAt) = (address, now);
        Answer(TeamAnswer.Welcome);
    }

    public void Greeted(DateTimeOffset now)
    {
        GreetedAt ??= now;
        Raise(new ChannelStateChanged(ChannelId));
    }

    /// <param name="draft">Null: no more.</param>
    public void Rewrite(MessageId? draft) => Rewrites = draft;

    /// <summary>The member is told of an appointment here.</summary>
    public void Hears(AppointmentNews news) => Raise(new AppointmentNewsForChat(Id, news));

    public void Answer(TeamAnswer answer) => Raise(new TeamChatAnswered(Id, answer));

    /// <summary>The provider waits to hear that a press was noticed.</summary>
    public void AwaitedBy(string acknowledgement) => Raise(new MessageAwaited(ChannelId, acknowledgement));
}

/// <summary>A member did something in their chat with the bot and is to be answered.</summary>
public sealed record TeamChatAnswered(TeamChatId TeamChatId, TeamAnswer Answer) : IDomainEvent;
