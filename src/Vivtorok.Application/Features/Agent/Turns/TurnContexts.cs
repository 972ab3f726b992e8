using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>What a turn runs on.</summary>
/// <param name="AgentVersion">The published version whose instructions are used; null: nothing was published.</param>
internal sealed record TurnSetting(AgentTurnContext Context, ReplyGrounds Grounds, int? AgentVersion);

/// <summary>Reads everything a model may see of a conversation, and what a reply may be drawn from.</summary>
internal sealed class TurnContexts(IAppDbContext db, IBusinessSnapshots businesses, TimeProvider clock)
{
    private const int HistoryLines = 40;
    private const int MaxProposals = 20;

    public async Task<TurnSetting> ReadAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var business = await businesses.GetAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var contact = await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == conversation.ContactId, cancellationToken);
        var (history, unanswered) = await ReadHistoryAsync(conversation, cancellationToken);
        var language = LanguageOf(history.TakeLast(unanswered), conversation, contact, business);
        var version = await ReadVersionAsync(cancellationToken);

        var scope = new AgentScope(conversation.Id, conversation.ContactId, business, now, language);
        var known = new KnownContact(contact.Name, contact.Phone, contact.Email, contact.CustomFields);
        var context = new AgentTurnContext(scope, version?.Instructions ?? "", version?.Tone ?? AgentTone.Friendly, history, unanswered, known, conversation.Dialogue);
        var grounds = new ReplyGrounds(business, now, history, known, await ReadMomentsAsync(conversation, now, cancellationToken));
        return new TurnSetting(context, grounds, version?.Number);
    }

    /// <summary>That of the customer's own words, else the one spoken so far, else that of the browser, else the business's first.</summary>
    public static string LanguageOf(IEnumerable<ChatLine> unanswered, Conversation conversation, Contact contact, BusinessSnapshot business) =>
        Detect(string.Join('\n', unanswered.Select(line => line.Text))) ?? conversation.Language ?? contact.Locale ?? LanguageOf(business);

    public static string LanguageOf(BusinessSnapshot business) => business.Profile.Languages.FirstOrDefault(language => language is "uk" or "en") ?? "uk";

    public static string? Detect(string text) => LanguageDetector.Detect(text) switch
    {
        SpokenLanguage.Ukrainian => "uk",
        SpokenLanguage.English => "en",
        _ => null,
    };

    // The waiting messages last, even where an approved draft was sent between them.
    private async Task<(IReadOnlyList<ChatLine> Lines, int Unanswered)> ReadHistoryAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var newest = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == conversation.Id && (m.Kind == MessageKind.Inbound || m.Kind == MessageKind.Reply))
            .OrderByDescending(m => m.Sequence).Take(HistoryLines)
            .Select(m => new { m.Sequence, m.Author, m.Text, m.SentAt })
            .ToListAsync(cancellationToken);
        var waits = newest.ToLookup(m => m.Author == MessageAuthor.Customer && m.Sequence > conversation.AnsweredThrough);
        var lines = waits[false].OrderBy(m => m.Sequence).Concat(waits[true].OrderBy(m => m.Sequence))
            .Select(m => new ChatLine(m.Author switch
            {
                MessageAuthor.Customer => ChatRole.Customer,
                MessageAuthor.Member => ChatRole.Member,
                _ => ChatRole.Agent,
            }, m.Text, m.SentAt));
        return ([.. lines], waits[true].Count());
    }

    private Task<AgentVersion?> ReadVersionAsync(CancellationToken cancellationToken) => db.AgentVersions.AsNoTracking()
        .Where(version => db.Agents.Any(agent => agent.PublishedVersion == version.Number))
        .SingleOrDefaultAsync(cancellationToken);

    // Times that the server itself gave this customer: what is booked and what was offered.
    private async Task<IReadOnlyList<KnownMoment>> ReadMomentsAsync(Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var booked = await db.Appointments.AsNoTracking().Where(a => a.ContactId == conversation.ContactId)
            .OrderByDescending(a => a.StartsAt).Take(MaxProposals)
            .Select(a => new KnownMoment(KnownMoment.Appointment, a.StartsAt, a.EndsAt, a.PriceAmount, a.Status != AppointmentStatus.Cancelled)).ToListAsync(cancellationToken);
        var offered = await db.Proposals.AsNoTracking().Where(p => p.ConversationId == conversation.Id && p.ExpiresAt > now)
            .OrderByDescending(p => p.CreatedAt).Take(MaxProposals)
            .Select(p => new KnownMoment(KnownMoment.Proposal, p.StartsAt, p.EndsAt, p.PriceAmount, true)).ToListAsync(cancellationToken);
        return [.. booked, .. offered];
    }
}
