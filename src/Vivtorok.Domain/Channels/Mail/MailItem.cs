using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Domain.Channels.Mail;

/// <summary>What a piece of mail is to the inbox.</summary>
public enum MailVerdict
{
    /// <summary>A person wrote to the business.</summary>
    Customer,

    /// <summary>It left from this very mailbox.</summary>
    Own,

    /// <summary>Mail to many: newsletters, lists, adverts.</summary>
    MassMail,

    /// <summary>A machine answered or informed: nobody waits for an answer.</summary>
    Automatic,

    /// <summary>A report that something could not be delivered.</summary>
    Bounce,

    /// <summary>Spam, the bin or a draft.</summary>
    Aside,

    /// <summary>Nothing can be made of it.</summary>
    Unreadable,
}

/// <summary>
/// One piece of mail of a mailbox and what became of it: the ledger that makes every look repeatable and every gap visible. Of mail
/// that is not between the business and a customer only ids are kept.
/// </summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Empty)]
public sealed class MailItem : Entity, IWorkspaceOwned, IForgetsPerson
{
    public const int ExternalIdMaxLength = 64;
    public const int InternetIdMaxLength = 400;
    public const int SubjectMaxLength = 300;
    public const int AddressMaxLength = 254;
    public const int FoldedMaxLength = 32_000;
    public const int MostReferences = 30;

    /// <summary>So long it is remembered that a letter of no interest was seen: longer than any look goes back.</summary>
    public static readonly TimeSpan LifeWithoutMessage = TimeSpan.FromDays(60);

    private MailItem()
    {
    }

    public MailItem(WorkspaceId workspaceId, ChannelId channelId, string externalId, MailVerdict verdict, DateTimeOffset receivedAt)
    {
        Id = new MailItemId(Guid.CreateVersion7());
        (WorkspaceId, ChannelId, ExternalId, Verdict, ReceivedAt) = (workspaceId, channelId, externalId, verdict, receivedAt);
    }

    public MailItemId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ChannelId ChannelId { get; private set; }

    /// <summary>The provider's id in the mailbox; unique there.</summary>
    [NotPersonal]
    public string ExternalId { get; private set; } = "";

    public MailVerdict Verdict { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Where it stands in the inbox; null: nowhere.</summary>
    public MessageId? MessageId { get; private set; }

    public ConversationId? ConversationId { get; private set; }

    /// <summary>The provider's id of the thread.</summary>
    [NotPersonal]
    public string? ThreadId { get; private set; }

    /// <summary>The <c>Message-ID</c> with its angle brackets.</summary>
    [PersonalData]
    public string? InternetId { get; private set; }

    /// <summary>The <c>Message-ID</c>s it answers, oldest first.</summary>
    [PersonalData]
    public IReadOnlyList<string> References { get; private set; } = [];

    /// <summary>Whom an answer goes to.</summary>
    [PersonalData]
    public string? Address { get; private set; }

    [PersonalData]
    public string? Subject { get; private set; }

    /// <summary>The quoted mail and the signature behind the words.</summary>
    [PersonalData]
    public string? Folded { get; private set; }

    /// <summary>The formatted form, sanitised before it came here.</summary>
    [PersonalData]
    public string? Html { get; private set; }

    /// <summary>The formatted form shows pictures from elsewhere.</summary>
    public bool HasImages { get; private set; }

    /// <summary>It became a message.</summary>
    public MailItem Of(Message message)
    {
        (MessageId, ConversationId) = (message.Id, message.ConversationId);
        return this;
    }

    public MailItem Threaded(string threadId, string? internetId, IReadOnlyList<string> references)
    {
        ThreadId = Cut(threadId, ExternalIdMaxLength);
        InternetId = internetId is { Length: <= InternetIdMaxLength } ? internetId : null;
        References = [.. references.Where(id => id.Length <= InternetIdMaxLength).TakeLast(MostReferences)];
        return this;
    }

    public MailItem Written(string? address, string subject, string? folded, string? html)
    {
        (Address, Subject, Folded, Html) = (address, Cut(subject, SubjectMaxLength), folded is null ? null : Cut(folded, FoldedMaxLength), html);
        HasImages = html?.Contains("<img ", StringComparison.Ordinal) ?? false;
        return this;
    }

    /// <summary>Its id stays, so that no later look takes the letter in again.</summary>
    public void ForgetPerson(DateTimeOffset now)
    {
        (Verdict, MessageId, ConversationId, ThreadId) = (MailVerdict.Aside, null, null, null);
        (InternetId, References, Address, Subject, Folded, Html) = (null, [], null, null, null, null);
        HasImages = false;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
