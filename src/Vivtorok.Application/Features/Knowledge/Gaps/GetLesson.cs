using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Search;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge.Gaps;

/// <summary>What a member's reply could teach the agent: the question it answered and the answer, without names and numbers.</summary>
public sealed record GetLessonQuery(MessageId MessageId) : IRequest<Result<Lesson>>;

/// <summary>A question and its answer, ready to be saved.</summary>
/// <param name="Similar">Entries that answer nearly the same, the most alike first: better changed than repeated.</param>
public sealed record Lesson(string Question, string Answer, IReadOnlyList<KnowledgeEntryRow> Similar);

internal sealed class GetLessonHandler(IAppDbContext db) : IRequestHandler<GetLessonQuery, Result<Lesson>>
{
    private const int LongestBurst = 10;
    private const int MostSimilar = 3;

    public async Task<Result<Lesson>> Handle(GetLessonQuery request, CancellationToken cancellationToken)
    {
        var reply = await db.Messages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.MessageId && m.Kind == MessageKind.Reply && m.MemberId != null, cancellationToken);
        if (reply is null) return KnowledgeFailures.NotFound;
        var name = await db.Conversations.Where(c => c.Id == reply.ConversationId)
            .Join(db.Contacts, c => c.ContactId, contact => contact.Id, (_, contact) => contact.Name).SingleAsync(cancellationToken);

        var question = PersonalDetails.Remove(await ReadQuestionAsync(reply, cancellationToken), name);
        if (question.Length > KnowledgeEntry.QuestionMaxLength) question = question[..KnowledgeEntry.QuestionMaxLength];
        var answer = PersonalDetails.Remove(reply.Text, name);
        var entries = await db.Knowledge.AsNoTracking().ToListAsync(cancellationToken);
        var similar = entries.Select(entry => (Entry: entry, Likeness: Likeness(entry, question))).Where(pair => pair.Likeness >= QuestionLikeness.Same)
            .OrderByDescending(pair => pair.Likeness).Take(MostSimilar);
        return new Lesson(question, answer, [.. similar.Select(pair => KnowledgeEntryRow.Of(pair.Entry))]);
    }

    private async Task<string> ReadQuestionAsync(Message reply, CancellationToken cancellationToken)
    {
        var before = await db.Messages.AsNoTracking()
            .Where(m => m.ConversationId == reply.ConversationId && m.Sequence < reply.Sequence && (m.Kind == MessageKind.Inbound || m.Kind == MessageKind.Reply))
            .OrderByDescending(m => m.Sequence).Take(LongestBurst).Select(m => new { m.Kind, m.Text }).ToListAsync(cancellationToken);
        return string.Join(' ', before.TakeWhile(m => m.Kind == MessageKind.Inbound).Select(m => m.Text.Trim()).Reverse());
    }

    private static double Likeness(KnowledgeEntry entry, string question) => entry.Questions.Concat(entry.Translations.Values.SelectMany(t => t.Questions))
        .Select(known => QuestionLikeness.Of(question, known)).DefaultIfEmpty().Max();
}
