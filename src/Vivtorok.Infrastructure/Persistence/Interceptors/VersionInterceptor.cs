using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Persistence.Interceptors;

/// <summary>Raises <see cref="IVersioned.Version"/> of every row that a save writes: EF compares the token but does not raise it.</summary>
internal sealed class VersionInterceptor : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries<IVersioned>())
        {
            var version = entry.Property(nameof(IVersioned.Version));
            if (entry.State == EntityState.Added) version.CurrentValue = 1;
            else if (entry.State == EntityState.Modified) version.CurrentValue = (int)version.OriginalValue! + 1;
        }

        return ValueTask.FromResult(result);
    }
}
