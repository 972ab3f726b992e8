using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>What a turn runs on.</summary>
/// <param name="AgentVersion">The published version whose instructions are used; null: nothing was published.</param>
internal sealed record TurnSetting(AgentTurnContext Context, ReplyGrounds Grounds, int? AgentVersion)
{
    /// <summary>Which messages the turn could see, so that it can be read again.</summary>
    public HistoryMark Mark { get; init; }
}

/// <param name="Through">The sequence of the newest message.</param>
/// <param name="AnsweredBefore">Customer messages up to here had been answered.</param>
internal readonly record struct HistoryMark(int Through, int AnsweredBefore);

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
        var mark = new HistoryMark(conversation.LastSequence, conversation.AnsweredThrough);
        var (history, unanswered, skipped) = await ReadHistoryAsync(conversation.Id, mark, cancellationToken);
        var language = LanguageOf(history.TakeLast(unanswered), conversation, contact, business);
        var version = await ReadVersionAsync(cancellationToken);

        var scope = new AgentScope(conversation.Id, conversation.ContactId, business, now, language) { Written = WrittenIn(history) };
        var known = new KnownContact(contact.Name, contact.Phone, contact.Email, contact.CustomFields);
        var (moments, offers) = await ReadMomentsAsync(conversation, now, cancellationToken);
        var context = new AgentTurnContext(scope, version?.Instructions ?? "", version?.Tone ?? AgentTone.Friendly, history, unanswered, known, conversation.Dialogue)
        {
            Proposals = offers, Skipped = skipped,
        };
        return new TurnSetting(context, new ReplyGrounds(business, now, history, known, moments) { Instructions = context.Instructions }, version?.Number) { Mark = mark };
    }

    /// <summary>That of the customer's own words, else the one spoken so far, else that of the browser, else the business's first.</summary>
    public static string LanguageOf(IEnumerable<ChatLine> unanswered, Conversation conversation, Contact contact, BusinessSnapshot business) =>
        Detect(string.Join('\n', unanswered.Select(line => line.Text))) ?? conversation.Language ?? contact.Locale ?? business.Language;

    /// <summary>The customer's own words.</summary>
    public static IReadOnlyList<string> WrittenIn(IEnumerable<ChatLine> history) => [.. history.Where(line => line.Role == ChatRole.Customer).Select(line => line.Text)];

    public static string? Detect(string text) => LanguageDetector.Detect(text) switch
    {
        SpokenLanguage.Ukrainian => "uk",
        SpokenLanguage.English => "en",
        _ => null,
    };

    /// <summary>The lines a turn sees: the waiting messages last, even where an approved draft was sent between them.</summary>
    public async Task<(IReadOnlyList<ChatLine> Lines, int Unanswered, int Skipped)> ReadHistoryAsync(ConversationId id, HistoryMark mark, CancellationToken cancellationToken)
    {
        var said = db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == id && m.Sequence <= mark.Through && (m.Kind == MessageKind.Inbound || m.Kind == MessageKind.Reply)
                && m.Author != MessageAuthor.System);
        var newest = await said.OrderByDescending(m => m.Sequence).Take(HistoryLines)
            .Select(m => new { m.Sequence, m.Author, m.Text, m.SentAt })
            .ToListAsync(cancellationToken);
        var skipped = newest.Count < HistoryLines ? 0 : await said.CountAsync(cancellationToken) - HistoryLines;
        var waits = newest.ToLookup(m => m.Author == MessageAuthor.Customer && m.Sequence > mark.AnsweredBefore);
        var lines = waits[false].OrderBy(m => m.Sequence).Concat(waits[true].OrderBy(m => m.Sequence))
            .Select(m => new ChatLine(m.Author switch
            {
                MessageAuthor.Customer => ChatRole.Customer,
                MessageAuthor.Member => ChatRole.Member,
                _ => ChatRole.Agent,
            }, m.Text, m.SentAt));
        var subject = await db.Conversations.Where(c => c.Id == id).Select(c => c.Subject).SingleAsync(cancellationToken);
        return (WithSubject([.. lines], waits[true].Count(), subject), waits[true].Count(), skipped);
    }

    // Half of a letter's question stands in its subject. It is the customer's words like the rest; an old subject of a thread says nothing new.
    private static List<ChatLine> WithSubject(List<ChatLine> lines, int unanswered, string? subject)
    {
        if (unanswered == 0 || string.IsNullOrWhiteSpace(subject) || subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase)) return lines;
        var first = lines[^unanswered];
        if (!first.Text.Contains(subject, StringComparison.OrdinalIgnoreCase)) lines[^unanswered] = first with { Text = $"{subject}\n{first.Text}" };
        return lines;
    }

    private Task<AgentVersion?> ReadVersionAsync(CancellationToken cancellationToken) => db.AgentVersions.AsNoTracking()
        .Where(version => db.Agents.Any(agent => agent.PublishedVersion == version.Number))
        .SingleOrDefaultAsync(cancellationToken);

    // Times that the server itself gave this customer: what is booked and what was offered.
    private async Task<(IReadOnlyList<KnownMoment> Moments, IReadOnlyList<OpenProposal> Offers)> ReadMomentsAsync(
        Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var booked = await db.Appointments.AsNoTracking().Where(a => a.ContactId == conversation.ContactId)
            .OrderByDescending(a => a.StartsAt).Take(MaxProposals)
            .Select(a => new KnownMoment(KnownMoment.Appointment, a.StartsAt, a.EndsAt, a.PriceAmount, a.Status != AppointmentStatus.Cancelled)).ToListAsync(cancellationToken);
        var offered = await db.Proposals.AsNoTracking().Where(p => p.ConversationId == conversation.Id && p.ExpiresAt > now)
            .OrderByDescending(p => p.CreatedAt).Take(MaxProposals).ToListAsync(cancellationToken);
        return (
            [.. booked, .. offered.Select(p => new KnownMoment(KnownMoment.Proposal, p.StartsAt, p.EndsAt, p.PriceAmount))],
            [.. offered.OrderBy(p => p.CreatedAt).Select(p => new OpenProposal(p.Id, p.Booking, p.Replaces, p.ConfirmedAs is not null))]);
    }
}
