using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Application.Features.Agent.Tools;
using Vivtorok.Domain;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>Whether a turn may be run at all: the conversation's own limit of a day, and what the workspace's plan has left.</summary>
internal sealed class TurnLimits(IAppDbContext db, ReplyAllowance allowance, IOptions<AgentOptions> options)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The turn in place of one that may not be run: people take over, never silence. Null: it may.</summary>
    public async Task<AgentRun?> RefuseAsync(ConversationId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - Day;
        if (await db.Turns.CountAsync(t => t.ConversationId == id && t.StartedAt > since, cancellationToken) >= options.Value.TurnsPerConversationAndDay)
            return AgentRun.OverLimit();
        return await allowance.WhyNoneAsync(cancellationToken) is { } why ? AgentRun.Without(new HandOffRequest(HandOffReason.UsageLimit, why, null)) : null;
    }

    /// <summary>A turn is true: what it left of the plan may be worth a warning.</summary>
    public Task WarnAsync(CancellationToken cancellationToken) => allowance.WarnAsync(cancellationToken);
}
