using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>Plans messages to silent contacts, for members and the agent alike: never past an opt-out, never more than the owner allows.</summary>
internal sealed class FollowUpPlanner(IAppDbContext db, Caller caller, IBusinessSnapshots snapshots, TimeProvider clock)
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>A new follow-up that has no time yet; not saved.</summary>
    public async Task<Result<FollowUp>> BeginAsync(ConversationId conversationId, string text, CancellationToken cancellationToken)
    {
        var contact = await (from c in db.Conversations
                             join person in db.Contacts on c.ContactId equals person.Id
                             where c.Id == conversationId
                             select new { person.Id, person.OptedOutAt }).SingleOrDefaultAsync(cancellationToken);
        if (contact is null) return SalesFailures.ConversationUnknown;
        if (contact.OptedOutAt is not null) return SalesFailures.FollowUpOptedOut;

        var rules = (await db.ReadMannersAsync(caller, cancellationToken)).FollowUps;
        var since = Now - Month;
        var had = await db.FollowUps.CountAsync(f => f.ConversationId == conversationId && f.Status != FollowUpStatus.Cancelled && f.CreatedAt > since, cancellationToken);
        if (had >= rules.Most) return SalesFailures.FollowUpLimit;

        var followUp = new FollowUp(caller.WorkspaceId, contact.Id, conversationId, text, Now);
        db.FollowUps.Add(followUp);
        return followUp;
    }

    /// <summary>The time asked for, or the first one after it at which the send window is open.</summary>
    public async Task<DateTimeOffset> WithinWindowAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var rules = (await db.ReadMannersAsync(caller, cancellationToken)).FollowUps;
        return SendWindow.Next(await snapshots.GetAsync(cancellationToken), rules, at.ToUniversalTime());
    }

    /// <summary>Whether the channel still takes free words at that time, should the customer stay silent.</summary>
    public async Task<bool> IsTakenAtAsync(ConversationId conversationId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == conversationId, cancellationToken);
        return conversation?.TakesWordsAt(at) ?? true;
    }

    /// <summary>Whether a member's choice lies ahead and within a year.</summary>
    public bool IsAhead(DateTimeOffset at) => at > Now && at <= Now.AddDays(366);
}
