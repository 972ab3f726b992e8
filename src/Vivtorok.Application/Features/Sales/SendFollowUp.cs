using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>A follow-up is due. Everything that speaks against it is asked again now; a shut window only puts it off.</summary>
/// <param name="DueAt">When it was to leave as this was planned; where it was moved since, its newer work sends it.</param>
public sealed record SendFollowUpCommand(FollowUpId FollowUpId, ConversationId ConversationId, DateTimeOffset DueAt) : IWorkCommand
{
    string? IWorkCommand.Lane => $"followUp:{FollowUpId.Value:N}";

    DateTimeOffset? IWorkCommand.NotBefore => DueAt;
}

internal sealed class SendFollowUpHandler(IAppDbContext db, FollowUpPlanner planner) : IRequestHandler<SendFollowUpCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SendFollowUpCommand request, CancellationToken cancellationToken)
    {
        var followUp = await db.FollowUps.SingleOrDefaultAsync(f => f.Id == request.FollowUpId, cancellationToken);
        var now = planner.Now;
        if (followUp is not { Status: FollowUpStatus.Scheduled } || followUp.DueAt > now) return Done.Instance;
        var conversation = await db.Conversations.SingleAsync(c => c.Id == followUp.ConversationId, cancellationToken);

        if (await WhyNotAsync(followUp, conversation, now, cancellationToken) is { } reason) followUp.Cancel(reason);
        else await SendOrPutOffAsync(followUp, conversation, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken); // a conflict throws, and all is asked again
        return Done.Instance;
    }

    private async Task SendOrPutOffAsync(FollowUp followUp, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var silentSince = conversation.LastMessageAuthor == MessageAuthor.Customer ? followUp.CreatedAt : conversation.LastMessageAt;
        var due = followUp.DelayMinutes is { } minutes ? silentSince.AddMinutes(minutes) : now;
        var at = await planner.WithinWindowAsync(due > now ? due : now, cancellationToken);
        if (at > now)
        {
            followUp.PlanFor(at);
            return;
        }

        db.Messages.Add(conversation.FollowUp(followUp.Text, now));
        followUp.Sent();
    }

    private async Task<FollowUpEnd?> WhyNotAsync(FollowUp followUp, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (conversation.State == ConversationState.Closed) return FollowUpEnd.ConversationClosed;
        if (conversation.LastInboundAt > followUp.CreatedAt) return FollowUpEnd.CustomerWrote;
        if (!ReplyWindow.IsOpen(conversation.ChannelKind, conversation.LastInboundAt, now)) return FollowUpEnd.ChannelWindow;
        if (await db.Contacts.AnyAsync(c => c.Id == followUp.ContactId && c.OptedOutAt != null, cancellationToken)) return FollowUpEnd.OptedOut;
        if (await db.IsPrivateAsync(followUp.ContactId, cancellationToken)) return FollowUpEnd.Privacy;
        return await IsBookedAsync(followUp, cancellationToken) ? FollowUpEnd.Booked : null;
    }

    private Task<bool> IsBookedAsync(FollowUp followUp, CancellationToken cancellationToken) => db.Appointments.AnyAsync(
        a => a.ContactId == followUp.ContactId && a.CreatedAt > followUp.CreatedAt && (a.Status == AppointmentStatus.Pending || a.Status == AppointmentStatus.Confirmed),
        cancellationToken);
}
