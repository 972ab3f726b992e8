using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>One decision record with what the agent saw.</summary>
public sealed record GetTurnQuery(ConversationId ConversationId, TurnId Id) : IRequest<Result<TurnDetail>>;

/// <summary>A decision record, whole.</summary>
/// <param name="Voice">The published instructions it spoke by; null: nothing was published.</param>
/// <param name="Saw">The last lines before it, oldest first.</param>
/// <param name="Said">What the customer read from it; empty: nothing.</param>
public sealed record TurnDetail(TurnRow Turn, TurnVoice? Voice, IReadOnlyList<SeenLine> Saw, IReadOnlyList<SeenLine> Said);

/// <summary>Instructions and tone of the version.</summary>
public sealed record TurnVoice(int Number, string Instructions, AgentTone Tone, DateTimeOffset PublishedAt);

/// <summary>A line of the conversation.</summary>
/// <param name="Waiting">A customer's line that this turn was to answer.</param>
public sealed record SeenLine(int Sequence, MessageAuthor Author, MessageKind Kind, string Text, DateTimeOffset At, bool Waiting);

internal sealed class GetTurnHandler(IAppDbContext db) : IRequestHandler<GetTurnQuery, Result<TurnDetail>>
{
    private const int Lines = 40;

    public async Task<Result<TurnDetail>> Handle(GetTurnQuery request, CancellationToken cancellationToken)
    {
        var turn = await db.Turns.AsNoTracking().SingleOrDefaultAsync(t => t.Id == request.Id && t.ConversationId == request.ConversationId, cancellationToken);
        if (turn is null) return AgentFailures.TurnNotFound;
        var voice = await db.AgentVersions.AsNoTracking().Where(v => v.Number == turn.AgentVersion)
            .Select(v => new TurnVoice(v.Number, v.Instructions, v.Tone, v.PublishedAt)).SingleOrDefaultAsync(cancellationToken);
        var answered = await db.Turns.Where(t => t.ConversationId == turn.ConversationId && t.StartedAt < turn.StartedAt && t.Outcome != TurnOutcome.Discarded)
            .MaxAsync(t => (int?)t.AnsweredThrough, cancellationToken) ?? 0;
        var lines = db.Messages.AsNoTracking().Where(m => m.ConversationId == turn.ConversationId);
        var saw = await lines.Where(m => (m.Kind == MessageKind.Inbound || m.Kind == MessageKind.Reply) && m.Author != MessageAuthor.System && m.SentAt <= turn.StartedAt && m.TurnId != turn.Id)
            .OrderByDescending(m => m.Sequence).Take(Lines)
            .Select(m => new SeenLine(m.Sequence, m.Author, m.Kind, m.Text, m.SentAt, m.Kind == MessageKind.Inbound && m.Sequence > answered && m.Sequence <= turn.AnsweredThrough))
            .ToListAsync(cancellationToken);
        var said = await lines.Where(m => m.TurnId == turn.Id).OrderBy(m => m.Sequence).Take(Lines)
            .Select(m => new SeenLine(m.Sequence, m.Author, m.Kind, m.Text, m.SentAt, false)).ToListAsync(cancellationToken);
        return new TurnDetail(ListTurnsHandler.Row(turn), voice, [.. saw.OrderBy(line => line.Sequence)], said);
    }
}
