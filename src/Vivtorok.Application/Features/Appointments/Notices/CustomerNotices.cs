using Vivtorok.Application.Common;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Appointments.Notices;

/// <summary>Tells customers what they must know of their appointments. The message joins the save of whatever it tells of, so neither is without the other.</summary>
internal sealed class CustomerNotices(IAppDbContext db, CustomerReach reach, IBusinessSnapshots snapshots, Caller caller, TimeProvider clock)
{
    /// <param name="movedFrom">When it was to be before it moved.</param>
    /// <returns>False where the customer cannot be told; nothing is said then.</returns>
    public async Task<bool> SayAsync(Appointment appointment, Notice notice, DateTimeOffset? movedFrom, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(appointment, cancellationToken) is not { } place) return false;
        var (business, now) = (await snapshots.GetAsync(cancellationToken), clock.GetUtcNow());
        var words = new NoticeWords(business, place.Conversation?.Language ?? place.Contact.Locale ?? business.Language);
        var conversation = place.Conversation ?? Begin(place.Contact, place.Mailbox!, business, now);
        if (place.Conversation is null) conversation.IsAbout(words.Subject(notice));
        db.Messages.Add(conversation.Notify(words.Text(appointment, notice, movedFrom, place.Kind), caller.MemberId, now));
        return true;
    }

    // An answer to the letter finds this thread, and whoever answers on that mailbox.
    private Conversation Begin(Contact contact, Channel mailbox, BusinessSnapshot business, DateTimeOffset now)
    {
        var conversation = new Conversation(contact, mailbox, mailbox.AgentAnswers(contact.Id, () => business.IsOpenAt(now)), now);
        db.Conversations.Add(conversation);
        db.ContactIdentities.Add(new ContactIdentity(contact, mailbox, contact.Email!, now));
        return conversation;
    }
}
