using System.Linq.Expressions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Conversations.Idle;

/// <summary>Does what is due in a conversation where nothing happened: closes it, reminds the team, or gives it to the agent again.</summary>
public sealed record TendConversationCommand(ConversationId ConversationId) : IRequest<Result<Done>>;

internal sealed class TendConversationHandler(IAppDbContext db, ConversationWriter conversations, Caller caller, IBusinessSnapshots businesses, TimeProvider clock)
    : IRequestHandler<TendConversationCommand, Result<Done>>
{
    /// <summary>The agent has it and owes nothing, and nobody has a draft to decide.</summary>
    public static readonly Expression<Func<Conversation, bool>> IsSilent =
        c => c.State == ConversationState.Agent && c.LastInboundSequence <= c.AnsweredThrough && c.DraftId == null;

    /// <summary>A customer waits for a person.</summary>
    public static readonly Expression<Func<Conversation, bool>> Waits = c => c.State == ConversationState.Open && c.WaitingSince != null;

    private static readonly (Func<Conversation, bool> IsSilent, Func<Conversation, bool> Waits) Compiled = (IsSilent.Compile(), Waits.Compile());

    public async Task<Result<Done>> Handle(TendConversationCommand request, CancellationToken cancellationToken)
    {
        var manners = await db.ReadMannersAsync(caller, cancellationToken);
        return await conversations.ChangeAsync<Done>(request.ConversationId, async conversation =>
        {
            var now = clock.GetUtcNow();
            if (Compiled.IsSilent(conversation)) await CloseIfDueAsync(conversation, manners, now, cancellationToken);
            else if (Compiled.Waits(conversation)) await HurryIfDueAsync(conversation, manners, now, cancellationToken);
            return Done.Instance;
        }, cancellationToken);
    }

    private async Task CloseIfDueAsync(Conversation conversation, AgentManners manners, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!IsOver(conversation.LastMessageAt, manners.CloseAfterHours, now)) return;
        if (await db.FollowUps.AnyAsync(f => f.ConversationId == conversation.Id && f.Status == FollowUpStatus.Scheduled, cancellationToken)) return;
        db.Messages.Add(conversation.Record(ConversationNote.ClosedQuietly, now));
        conversation.Close(now);
    }

    private async Task HurryIfDueAsync(Conversation conversation, AgentManners manners, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (conversation.HandOffReason is null && IsOver(conversation.WaitingSince, manners.ReturnAfterHours, now) && await AgentAnswersAsync(conversation, now, cancellationToken))
        {
            // What was said since without ending the wait, such as a reminder of an appointment, answers nothing.
            var replied = await db.Messages.Where(m => m.ConversationId == conversation.Id && m.Kind == MessageKind.Reply && m.SentAt < conversation.WaitingSince).MaxAsync(m => (int?)m.Sequence, cancellationToken);
            db.Messages.Add(conversation.ReturnToAgent(replied ?? 0, now));
        }
        else if (conversation.RemindedAt is null && IsOver(conversation.WaitingSince, manners.RemindAfterHours, now))
        {
            conversation.Remind(now);
        }
    }

    private async Task<bool> AgentAnswersAsync(Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var business = await businesses.GetAsync(cancellationToken);
        var channel = await db.Channels.AsNoTracking().SingleAsync(c => c.Id == conversation.ChannelId, cancellationToken);
        return channel.DisconnectedAt is null && channel.AgentAnswers(conversation.ContactId, () => business.IsOpenAt(now));
    }

    private static bool IsOver(DateTimeOffset? since, int? hours, DateTimeOffset now) => hours is { } limit && since + TimeSpan.FromHours(limit) <= now;
}
