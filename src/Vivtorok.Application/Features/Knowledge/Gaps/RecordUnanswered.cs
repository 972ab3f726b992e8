using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Search;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge.Gaps;

/// <summary>The agent could not answer: what was asked joins the same questions of others, or begins a gap of its own.</summary>
/// <param name="Sequence">The customer's last message before the hand-off.</param>
public sealed record RecordUnansweredCommand(ConversationId ConversationId, int Sequence) : IWorkCommand;

internal sealed class RecordUnansweredHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<RecordUnansweredCommand, Result<Done>>
{
    private const int LongestBurst = 10;
    private const int MostCompared = 500;

    public async Task<Result<Done>> Handle(RecordUnansweredCommand request, CancellationToken cancellationToken)
    {
        if (await db.KnowledgeGapCases.AnyAsync(c => c.ConversationId == request.ConversationId && c.Sequence == request.Sequence, cancellationToken)) return Done.Instance;
        var question = await ReadQuestionAsync(request, cancellationToken);
        var key = QuestionLikeness.KeyOf(question);
        if (key.Length == 0) return Done.Instance;
        if (key.Length > KnowledgeGap.KeyMaxLength) key = key[..KnowledgeGap.KeyMaxLength];

        var now = clock.GetUtcNow();
        var gap = await FindAsync(key, question, cancellationToken);
        if (gap is null) db.KnowledgeGaps.Add(gap = new KnowledgeGap(caller.WorkspaceId, key, question, now));
        else gap.Ask(question, now);
        db.KnowledgeGapCases.Add(new KnowledgeGapCase(gap, request.ConversationId, request.Sequence, now));
        await db.SaveChangesAsync(cancellationToken); // whoever asked the same at this moment wins; this work is tried again and joins them
        return Done.Instance;
    }

    private async Task<KnowledgeGap?> FindAsync(string key, string question, CancellationToken cancellationToken)
    {
        if (await db.KnowledgeGaps.SingleOrDefaultAsync(g => g.Key == key, cancellationToken) is { } same) return same;
        var known = await db.KnowledgeGaps.OrderByDescending(g => g.LastAskedAt).Take(MostCompared).ToListAsync(cancellationToken);
        return known.Select(gap => (Gap: gap, Likeness: gap.Examples.Max(example => QuestionLikeness.Of(question, example))))
            .Where(pair => pair.Likeness >= QuestionLikeness.Same).OrderByDescending(pair => pair.Likeness).Select(pair => pair.Gap).FirstOrDefault();
    }

    // A question often comes in several messages: everything since our last words.
    private async Task<string> ReadQuestionAsync(RecordUnansweredCommand request, CancellationToken cancellationToken)
    {
        var newest = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == request.ConversationId && m.Sequence <= request.Sequence && (m.Kind == MessageKind.Inbound || m.Kind == MessageKind.Reply))
            .OrderByDescending(m => m.Sequence).Take(LongestBurst).Select(m => new { m.Kind, m.Text }).ToListAsync(cancellationToken);
        var name = await db.Conversations.Where(c => c.Id == request.ConversationId)
            .Join(db.Contacts, c => c.ContactId, contact => contact.Id, (_, contact) => contact.Name).SingleOrDefaultAsync(cancellationToken);
        var asked = PersonalDetails.Remove(string.Join(' ', newest.TakeWhile(m => m.Kind == MessageKind.Inbound).Select(m => m.Text.Trim()).Reverse()), name);
        return asked.Length > KnowledgeEntry.QuestionMaxLength ? asked[..KnowledgeEntry.QuestionMaxLength] : asked;
    }
}
