using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>Every try of a turn has failed: people have the conversation, and the customer is told.</summary>
public sealed record GiveUpTurnCommand(ConversationId ConversationId) : IWorkCommand
{
    string? IWorkCommand.Lane => $"giveUp:{ConversationId.Value:N}";
}

/// <summary>Needs nothing but the conversation itself: whatever broke the turn must not break this too.</summary>
internal sealed class GiveUpTurnHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<GiveUpTurnCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(GiveUpTurnCommand request, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.SingleOrDefaultAsync(c => c.Id == request.ConversationId, cancellationToken);
        if (conversation is not { AgentOwes: true }) return Done.Instance;
        var isDraft = await db.Channels.AnyAsync(c => c.Id == conversation.ChannelId && c.AgentMode == AgentMode.Drafts, cancellationToken);

        var now = clock.GetUtcNow();
        var turn = new Turn(conversation.WorkspaceId, conversation.Id, conversation.LastInboundSequence, now);
        turn.Finish(new TurnRecord(TurnOutcome.Failed, HandOffReason.ToolFailure, "none", null, 0, 0, 0, 0, [], [], [], null), now);
        var words = isDraft ? null : HandOffWords.For(HandOffReason.ToolFailure, conversation.Language ?? "uk");
        if (conversation.HandOff(HandOffReason.ToolFailure, "The agent failed again and again.", words, turn, now) is { } told) db.Messages.Add(told);
        db.Turns.Add(turn);
        await db.SaveChangesAsync(cancellationToken); // a conflict throws, and the work item is tried again
        return Done.Instance;
    }
}
