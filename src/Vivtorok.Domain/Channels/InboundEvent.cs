using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels;

/// <summary>
/// An event of a provider that could not be taken in at the door: kept as it came, so that the provider is answered, others are not
/// held up and nothing is lost. Gone once it is taken in.
/// </summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Expire)]
public sealed class InboundEvent : Entity, IWorkspaceOwned
{
    public const int ExternalIdMaxLength = 200;

    /// <summary>So long one that nothing could be made of is kept.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private InboundEvent()
    {
    }

    /// <param name="externalId">The provider's id of the event: a repeat is kept once.</param>
    /// <param name="payload">Encrypted: it holds strangers' words.</param>
    public InboundEvent(ChannelConnection connection, string externalId, string payload, DateTimeOffset now)
    {
        Id = new InboundEventId(Guid.CreateVersion7());
        (WorkspaceId, ChannelId, ExternalId, Payload, ReceivedAt) = (connection.WorkspaceId, connection.ChannelId, externalId, payload, now);
        Raise(new InboundEventKept(Id));
    }

    public InboundEventId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ChannelId ChannelId { get; private set; }

    [NotPersonal]
    public string ExternalId { get; private set; } = "";

    [PersonalData, Secret("inbound-event")]
    public string Payload { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }
}
