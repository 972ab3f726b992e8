using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>How many conversations wait where, closed ones left out.</summary>
public sealed record CountConversationsQuery : IRequest<Result<ConversationCounts>>;

/// <summary>Numbers beside the inbox's tabs.</summary>
public sealed record ConversationCounts(int Mine, int Unassigned, int All, int HandedOff);

internal sealed class CountConversationsHandler(IAppDbContext db, Caller caller) : IRequestHandler<CountConversationsQuery, Result<ConversationCounts>>
{
    public async Task<Result<ConversationCounts>> Handle(CountConversationsQuery request, CancellationToken cancellationToken)
    {
        var me = caller.MemberId;
        var groups = await db.Conversations.AsNoTracking().Where(c => c.State != ConversationState.Closed)
            .GroupBy(c => new { c.State, Mine = me != null && c.AssigneeId == me, Nobody = c.AssigneeId == null, HandedOff = c.HandOffReason != null })
            .Select(group => new { group.Key.State, group.Key.Mine, group.Key.Nobody, group.Key.HandedOff, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return new ConversationCounts(
            groups.Where(g => g.Mine).Sum(g => g.Count),
            groups.Where(g => g.Nobody && g.State == ConversationState.Open).Sum(g => g.Count),
            groups.Sum(g => g.Count),
            groups.Where(g => g.HandedOff && g.State == ConversationState.Open).Sum(g => g.Count));
    }
}
