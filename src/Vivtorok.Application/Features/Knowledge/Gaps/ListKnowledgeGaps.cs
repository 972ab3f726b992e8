using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge.Gaps;

/// <summary>What customers asked and the agent could not answer, the most asked first.</summary>
/// <param name="Status">Null: the open ones.</param>
public sealed record ListKnowledgeGapsQuery(KnowledgeGapStatus? Status, PageRequest Page) : IRequest<Result<Page<KnowledgeGapRow>>>;

/// <summary>A question without an answer, as it was asked, and what people answered when the agent could not.</summary>
/// <param name="Examples">Different ways it was asked.</param>
/// <param name="Asked">How many times.</param>
/// <param name="Answers">What members replied afterwards, the newest first, without names and numbers; may be empty.</param>
public sealed record KnowledgeGapRow(
    KnowledgeGapId Id,
    string Question,
    IReadOnlyList<string> Examples,
    int Asked,
    DateTimeOffset FirstAskedAt,
    DateTimeOffset LastAskedAt,
    KnowledgeGapStatus Status,
    KnowledgeEntryId? EntryId,
    IReadOnlyList<string> Answers,
    int Version);

internal sealed class ListKnowledgeGapsHandler(IAppDbContext db) : IRequestHandler<ListKnowledgeGapsQuery, Result<Page<KnowledgeGapRow>>>
{
    private const int MostCases = 300;
    private const int MostAnswers = 3;

    public async Task<Result<Page<KnowledgeGapRow>>> Handle(ListKnowledgeGapsQuery request, CancellationToken cancellationToken)
    {
        var status = request.Status ?? KnowledgeGapStatus.Open;
        var query = db.KnowledgeGaps.AsNoTracking().Where(g => g.Status == status);
        if (request.Page.After is { } after && TryRead(after.Key, out var asked, out var at))
            query = query.Where(g => g.Asked < asked || (g.Asked == asked && g.LastAskedAt < at));
        var gaps = await query.OrderByDescending(g => g.Asked).ThenByDescending(g => g.LastAskedAt).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        var answers = await ReadAnswersAsync([.. gaps.Select(g => g.Id)], cancellationToken);
        var rows = gaps.ConvertAll(g => new KnowledgeGapRow(
            g.Id, g.Question, g.Examples, g.Asked, g.FirstAskedAt, g.LastAskedAt, g.Status, g.EntryId,
            [.. answers[g.Id].Where(answer => answer.Length > 0).Distinct().Take(MostAnswers)], g.Version));
        return request.Page.Cut(rows, row => new Cursor($"{row.Asked}-{row.LastAskedAt.UtcTicks}", row.Id.Value));
    }

    // The first words a member sent after each time it was asked.
    private async Task<ILookup<KnowledgeGapId, string>> ReadAnswersAsync(List<KnowledgeGapId> gaps, CancellationToken cancellationToken)
    {
        var cases = await db.KnowledgeGapCases.AsNoTracking().Where(c => gaps.Contains(c.GapId)).OrderByDescending(c => c.AskedAt).Take(MostCases)
            .Select(c => new
            {
                c.GapId,
                Answer = db.Messages.Where(m => m.ConversationId == c.ConversationId && m.Sequence > c.Sequence && m.Kind == MessageKind.Reply && m.MemberId != null)
                    .OrderBy(m => m.Sequence).Select(m => m.Text).FirstOrDefault(),
                Name = db.Conversations.Where(talk => talk.Id == c.ConversationId)
                    .Join(db.Contacts, talk => talk.ContactId, contact => contact.Id, (_, contact) => contact.Name).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return cases.Where(c => c.Answer is not null).ToLookup(c => c.GapId, c => PersonalDetails.Remove(c.Answer!, c.Name));
    }

    private static bool TryRead(string key, out int asked, out DateTimeOffset at)
    {
        (asked, at) = (0, default);
        if (key.Split('-') is not [var count, var ticks] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out asked)
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var instant) || instant > DateTimeOffset.MaxValue.UtcTicks) return false;
        at = new DateTimeOffset(instant, TimeSpan.Zero);
        return true;
    }
}
