using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Reports;

/// <summary>Which talks a report is about: those that began at or after <c>From</c> and before <c>To</c>.</summary>
public sealed record OutcomePeriod(DateTimeOffset From, DateTimeOffset To, ChannelId? ChannelId)
{
    public const int MaxDays = 366;
}

/// <summary>
/// Reads a period's messages and turns in the order of their indexes, a few columns of each, and puts them together here: what
/// became of a talk depends on what came a week later, which no sum in a query tells.
/// </summary>
internal sealed class OutcomeReader(IAppDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Talk>> ReadAsync(OutcomePeriod period, CancellationToken cancellationToken)
    {
        var book = new OutcomeBook();
        // A talk that was going on when the period began is not taken for a new one.
        var (since, until) = (period.From - OutcomeBook.Silence, period.To + OutcomeBook.Durable + OutcomeBook.Silence);
        await foreach (var line in Lines(since, until, period.ChannelId).AsAsyncEnumerable().WithCancellation(cancellationToken))
            book.Add(new SaidLine(line.ConversationId, line.Author, line.SentAt));
        await foreach (var turn in Turns(period).AsAsyncEnumerable().WithCancellation(cancellationToken))
            book.Add(turn);
        var closed = await db.Conversations.AsNoTracking().Where(c => c.State == ConversationState.Closed && c.LastMessageAt >= since && c.ClosedAt != null)
            .Select(c => new { c.Id, c.ClosedAt }).ToDictionaryAsync(c => c.Id, c => c.ClosedAt!.Value, cancellationToken);
        return [.. book.Settle(period.To, closed, clock.GetUtcNow()).Where(talk => talk.StartedAt >= period.From)];
    }

    private sealed record Line(ConversationId ConversationId, MessageAuthor Author, DateTimeOffset SentAt);

    private IQueryable<Line> Lines(DateTimeOffset since, DateTimeOffset until, ChannelId? channel)
    {
        var rows = db.Messages.AsNoTracking().Where(m => m.SentAt >= since && m.SentAt < until && (m.Kind == MessageKind.Inbound || m.Kind == MessageKind.Reply));
        if (channel is not null) rows = rows.Where(m => m.ChannelId == channel);
        return rows.OrderBy(m => m.SentAt).ThenBy(m => m.Sequence).Select(m => new Line(m.ConversationId, m.Author, m.SentAt));
    }

    // Turns of other channels find no talk to belong to.
    private IQueryable<TurnLine> Turns(OutcomePeriod period) => db.Turns.AsNoTracking()
        .Where(t => t.StartedAt >= period.From && t.StartedAt < period.To + OutcomeBook.Silence)
        .OrderBy(t => t.StartedAt)
        .Select(t => new TurnLine(t.ConversationId, t.Outcome, t.HandOffReason, t.StartedAt, t.InputTokens, t.OutputTokens, t.Cost));
}
