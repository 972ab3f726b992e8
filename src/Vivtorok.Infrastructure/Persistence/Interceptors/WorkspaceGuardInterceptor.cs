using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Persistence.Interceptors;

/// <summary>The second wall after the query filter: no save may touch a row of another workspace than the caller's.</summary>
internal sealed class WorkspaceGuardInterceptor : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = (AppDbContext)eventData.Context!;
        var stranger = context.ChangeTracker.Entries<IWorkspaceOwned>().FirstOrDefault(entry =>
            entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && entry.Entity.WorkspaceId != context.Caller.WorkspaceId);
        if (stranger is not null)
            throw new InvalidOperationException($"A {stranger.Entity.GetType().Name} of another workspace was about to be saved.");
        return ValueTask.FromResult(result);
    }
}
