using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Contacts;

/// <summary>One way a contact is known on a channel: a Telegram user, a WhatsApp user, an e-mail address, a web visitor.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Contact, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed class ContactIdentity : Entity, IWorkspaceOwned
{
    public const int ExternalIdMaxLength = 254;

    private ContactIdentity()
    {
    }

    public ContactIdentity(Contact contact, Channel channel, string externalId, DateTimeOffset now)
    {
        Id = new ContactIdentityId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, ChannelId, Kind) = (contact.WorkspaceId, contact.Id, channel.Id, channel.Kind);
        CorrespondentId = new CorrespondentId(contact.Id.Value);
        (ExternalId, CreatedAt) = (externalId, now);
    }

    public ContactIdentityId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ContactId ContactId { get; private set; }

    /// <summary>Whose id it is on its channel: the contact it was met as. A merge never changes it, so a reply goes where it always went.</summary>
    public CorrespondentId CorrespondentId { get; private set; }

    public ChannelId ChannelId { get; private set; }

    public ChannelKind Kind { get; private set; }

    /// <summary>The provider's id, unique on the channel.</summary>
    [PersonalData]
    public string ExternalId { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when the provider lets nothing through to them (they blocked us, or are gone); null: they can be reached.</summary>
    public DateTimeOffset? UnreachableSince { get; private set; }

    /// <summary>Another id of the same person on the same channel.</summary>
    public ContactIdentity AlsoKnownAs(string externalId, DateTimeOffset now) => new()
    {
        Id = new ContactIdentityId(Guid.CreateVersion7()), WorkspaceId = WorkspaceId, ContactId = ContactId, CorrespondentId = CorrespondentId, ChannelId = ChannelId,
        Kind = Kind, ExternalId = externalId, CreatedAt = now,
    };

    /// <summary>The same person under a new id; the old one is free for somebody else.</summary>
    public void Become(string externalId) => ExternalId = externalId;

    public void IsReachable() => UnreachableSince = null;

    public void IsUnreachable(DateTimeOffset now) => UnreachableSince ??= now;
}
