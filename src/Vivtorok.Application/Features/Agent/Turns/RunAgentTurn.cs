using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>The agent answers what waits in a conversation.</summary>
/// <param name="Sequence">The message that asked for it: where a newer one waits too, the newer one's own work answers both.</param>
/// <param name="AnswerAt">When the burst is over.</param>
public sealed record RunAgentTurnCommand(ConversationId ConversationId, int Sequence, DateTimeOffset AnswerAt) : IWorkCommand
{
    string? IWorkCommand.Lane => $"turn:{ConversationId.Value:N}";

    DateTimeOffset? IWorkCommand.NotBefore => AnswerAt;

    IWorkCommand? IWorkCommand.IfDead => new GiveUpTurnCommand(ConversationId);
}

internal sealed class RunAgentTurnHandler(IAppDbContext db, TurnContexts contexts, AgentDesk desk, TurnSettler settler, TurnLimits limits)
    : IRequestHandler<RunAgentTurnCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(RunAgentTurnCommand request, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ConversationId, cancellationToken);
        if (conversation is not { AgentOwes: true }) return Done.Instance;
        var now = settler.Now;
        if (conversation.LastInboundSequence > request.Sequence && !conversation.BurstIsLongAt(now)) return Done.Instance;
        var (mode, isRestricted) = await ReadLeaveAsync(conversation, cancellationToken);
        if (mode == AgentMode.Off || isRestricted) return await settler.LeaveToPeopleAsync(conversation.Id, cancellationToken);

        var turn = new Turn(conversation.WorkspaceId, conversation.Id, conversation.LastInboundSequence, now);
        var setting = await contexts.ReadAsync(conversation, cancellationToken);
        var run = await limits.RefuseAsync(conversation.Id, now, cancellationToken)
            ?? await desk.AnswerAsync(setting.Context, setting.Grounds, sandbox: null, cancellationToken);
        var settled = await settler.SettleAsync(new TurnResult(turn, setting, run, mode == AgentMode.Drafts), cancellationToken);
        await limits.WarnAsync(cancellationToken);
        return settled;
    }

    // Whether the agent may speak at all: the channel's mode, and what the customer has had restricted.
    private async Task<(AgentMode Mode, bool IsRestricted)> ReadLeaveAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var leave = await db.Channels.Where(c => c.Id == conversation.ChannelId)
            .Select(c => new { c.AgentMode, IsRestricted = db.Contacts.Any(contact => contact.Id == conversation.ContactId && contact.RestrictedAt != null) })
            .SingleAsync(cancellationToken);
        return (leave.AgentMode, leave.IsRestricted);
    }
}
