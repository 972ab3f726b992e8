using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>Who receives personal data to serve the business.</summary>
public enum Processor
{
    Telegram,
    WhatsApp,
    Google,
    Anthropic,
    Stripe,
}

/// <summary>Why it was sent there.</summary>
public enum DisclosurePurpose
{
    DeliverReply,
    AnswerByAgent,
    TakePayments,
}

/// <summary>Whose data a processor receives, and what for. That it left is told by a <see cref="Disclosure"/>, of a payer by its order.</summary>
public sealed record ProcessorUse(Processor Processor, DataSubject Subject, DisclosurePurpose Purpose)
{
    public static readonly IReadOnlyList<ProcessorUse> All =
    [
        new(Processor.Telegram, DataSubject.Contact, DisclosurePurpose.DeliverReply),
        new(Processor.WhatsApp, DataSubject.Contact, DisclosurePurpose.DeliverReply),
        new(Processor.Google, DataSubject.Contact, DisclosurePurpose.DeliverReply),
        new(Processor.Anthropic, DataSubject.Contact, DisclosurePurpose.AnswerByAgent),
        new(Processor.Stripe, DataSubject.Member, DisclosurePurpose.TakePayments),
    ];
}

/// <summary>One record that a person's data left for a processor. Written before it leaves, so none can leave unrecorded.</summary>
public sealed class Disclosure : IWorkspaceOwned
{
    private Disclosure()
    {
    }

    public Disclosure(WorkspaceId workspaceId, ContactId contactId, Processor processor, DisclosurePurpose purpose, DateTimeOffset at)
    {
        Id = new DisclosureId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, Processor, Purpose, At) = (workspaceId, contactId, processor, purpose, at);
    }

    public DisclosureId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ContactId ContactId { get; private set; }

    public Processor Processor { get; private set; }

    public DisclosurePurpose Purpose { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Who carries a channel's messages; null where nobody else does.</summary>
    public static Processor? ProcessorOf(ChannelKind kind) => kind switch
    {
        ChannelKind.Telegram => Processor.Telegram,
        ChannelKind.WhatsApp => Processor.WhatsApp,
        ChannelKind.Gmail => Processor.Google,
        _ => null,
    };
}
