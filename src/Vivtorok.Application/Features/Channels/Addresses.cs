using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Where a conversation is answered to.</summary>
internal static class Addresses
{
    /// <summary>
    /// The ids on its channel of whom it is held with. Two that were merged may both be on one channel: each conversation keeps to its own.
    /// </summary>
    public static IQueryable<ContactIdentity> AddressesOf(this IAppDbContext db, ConversationId id) =>
        from conversation in db.Conversations
        where conversation.Id == id
        join identity in db.ContactIdentities
            on new { conversation.ContactId, conversation.ChannelId, conversation.CorrespondentId }
            equals new { identity.ContactId, identity.ChannelId, identity.CorrespondentId }
        select identity;
}
