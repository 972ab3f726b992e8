using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Common.Agents;

/// <summary>What several features ask about manners.</summary>
internal static class MannersExtensions
{
    /// <summary>The workspace's manners, or those of a workspace that never changed them.</summary>
    public static async Task<AgentManners> ReadMannersAsync(this IAppDbContext db, Caller caller, CancellationToken cancellationToken) =>
        await db.Manners.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new AgentManners(caller.WorkspaceId);

    /// <summary>Nothing more is planned in this conversation; saved with whatever ended it.</summary>
    public static async Task EndFollowUpsAsync(this IAppDbContext db, ConversationId id, FollowUpEnd why, CancellationToken cancellationToken)
    {
        var planned = await db.FollowUps.Where(f => f.ConversationId == id && f.Status == FollowUpStatus.Scheduled).ToListAsync(cancellationToken);
        foreach (var followUp in planned) followUp.Cancel(why);
    }
}
