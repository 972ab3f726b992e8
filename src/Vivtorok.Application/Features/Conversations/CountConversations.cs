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
        // Each reads no more rows than it must: open ones are few, and the rest is counted from an index.
        var (rows, me) = (db.Conversations.AsNoTracking().Where(c => c.State != ConversationState.Closed), caller.MemberId);
        var open = await db.Conversations.AsNoTracking().Where(c => c.State == ConversationState.Open)
            .GroupBy(c => new { Nobody = c.AssigneeId == null, HandedOff = c.HandOffReason != null })
            .Select(group => new { group.Key.Nobody, group.Key.HandedOff, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return new ConversationCounts(
            me is null ? 0 : await rows.CountAsync(c => c.AssigneeId == me, cancellationToken),
            open.Where(g => g.Nobody).Sum(g => g.Count),
            await rows.CountAsync(cancellationToken),
            open.Where(g => g.HandedOff).Sum(g => g.Count));
    }
}
