using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>A follow-up is due: it leaves in opening hours, and only to somebody who has said nothing since it was planned.</summary>
public sealed record SendFollowUpCommand(FollowUpId FollowUpId, ConversationId ConversationId, DateTimeOffset DueAt) : IWorkCommand
{
    string? IWorkCommand.Lane => $"followUp:{FollowUpId.Value:N}";

    DateTimeOffset? IWorkCommand.NotBefore => DueAt;
}

internal sealed class SendFollowUpHandler(IAppDbContext db, IBusinessSnapshots snapshots, TimeProvider clock) : IRequestHandler<SendFollowUpCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SendFollowUpCommand request, CancellationToken cancellationToken)
    {
        var followUp = await db.FollowUps.SingleOrDefaultAsync(f => f.Id == request.FollowUpId, cancellationToken);
        if (followUp is not { Status: FollowUpStatus.Scheduled }) return Done.Instance;
        var now = clock.GetUtcNow();
        var conversation = await db.Conversations.SingleOrDefaultAsync(c => c.Id == followUp.ConversationId, cancellationToken);
        if (conversation is null || await IsPointlessAsync(followUp, conversation, cancellationToken))
        {
            followUp.Cancel();
        }
        else
        {
            if (SendWindow.WaitFrom(await snapshots.GetAsync(cancellationToken), now) is { } wait && wait > TimeSpan.Zero)
                return new Failure(FailureKind.Conflict, "followUp.closed", "The business is closed now.") { RetryAfter = wait };
            db.Messages.Add(conversation.FollowUp(followUp.Text, now));
            followUp.Sent();
        }

        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    private async Task<bool> IsPointlessAsync(FollowUp followUp, Conversation conversation, CancellationToken cancellationToken) =>
        conversation.State == ConversationState.Closed
        || await db.Messages.AnyAsync(m => m.ConversationId == conversation.Id && m.Kind == MessageKind.Inbound && m.SentAt > followUp.CreatedAt, cancellationToken)
        || await db.PrivacyRequests.AnyAsync(r => r.ContactId == followUp.ContactId && r.Status != PrivacyRequestStatus.Refused
            && (r.Kind == PrivacyRequestKind.Objection || r.Kind == PrivacyRequestKind.Restriction || r.Kind == PrivacyRequestKind.Erasure), cancellationToken);
}

/// <summary>When a message that nobody waits for may leave: while the business is open.</summary>
internal static class SendWindow
{
    private const int DaysSearched = 14;

    /// <summary>How long to wait from an instant; zero: now is fine. A business without hours never says no.</summary>
    public static TimeSpan WaitFrom(BusinessSnapshot business, DateTimeOffset now)
    {
        var openings = Enumerable.Range(0, DaysSearched).Select(business.Today(now).AddDays)
            .SelectMany(date => business.Profile.SpansOn(date).Select(s => (From: business.Instant(date, s.From), To: business.Instant(date, s.To))))
            .Where(span => span.To > now).ToList();
        return openings.Count == 0 || openings[0].From <= now ? TimeSpan.Zero : openings[0].From - now;
    }
}
