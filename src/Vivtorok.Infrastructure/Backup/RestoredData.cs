using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Backup;

/// <summary>Brings data that a backup has put back into the present, on any database, before anything runs on it.</summary>
public static class RestoredData
{
    /// <summary>Forgets whoever was erased since, and lets no reply leave a second time.</summary>
    public static async Task<Replayed> SettleAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();

        // What was queued then may have left since: the provider is asked, and where it cannot tell, people see that it is uncertain.
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().Messages.AcrossWorkspaces()
            .Where(message => message.Delivery == DeliveryStatus.Queued && message.AttemptedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.AttemptedAt, now), cancellationToken);
        return await services.GetRequiredService<ErasureReplay>().RunAsync(cancellationToken);
    }
}
