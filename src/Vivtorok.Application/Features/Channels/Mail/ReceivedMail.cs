namespace Vivtorok.Application.Features.Channels.Mail;

/// <summary>One piece of mail as its provider gave it, decoded: a stranger's text, so nothing in it is to be believed.</summary>
/// <param name="Id">The provider's id in the mailbox.</param>
/// <param name="ThreadId">The provider's id of its thread.</param>
public sealed record ReceivedMail(string Id, string ThreadId, MailPerson? From, DateTimeOffset ReceivedAt)
{
    public IReadOnlyList<MailPerson> To { get; init; } = [];

    public string Subject { get; init; } = "";

    /// <summary>The <c>Message-ID</c> with its angle brackets; null where it is missing or nonsense.</summary>
    public string? MessageId { get; init; }

    /// <summary>The <c>Message-ID</c>s this one answers, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What was written, as plain text, quotes included.</summary>
    public string Text { get; init; } = "";

    /// <summary>The formatted form, already sanitised; null where there is none.</summary>
    public string? Html { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>
    /// Whether it left from this very mailbox. Only the provider knows that: anybody can write any address under From. A letter to
    /// oneself was sent and came, and is sent all the same.
    /// </summary>
    public bool IsSent { get; init; }

    /// <summary>Spam, the bin, a draft, or a category of mass mail.</summary>
    public bool IsAside { get; init; }

    /// <summary>The provider found that the domain under From denies to have sent it.</summary>
    public bool IsForged { get; init; }

    /// <summary>Headers that tell machines from people, names in lower case.</summary>
    public IReadOnlyDictionary<string, string> Marks { get; init; } = new Dictionary<string, string>();
}

/// <summary>Somebody in a header: an address in lower case and, where given, a name.</summary>
public sealed record MailPerson(string Address, string? Name);

/// <summary>What is known of an attachment before its bytes are fetched.</summary>
/// <param name="PartId">Where the provider finds it in the mail.</param>
/// <param name="Size">Bytes.</param>
public sealed record MailAttachment(string PartId, string Name, string MediaType, long Size);
