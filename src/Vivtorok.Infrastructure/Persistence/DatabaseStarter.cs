using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Infrastructure.Persistence.Providers;

namespace Vivtorok.Infrastructure.Persistence;

/// <summary>Brings the schema up to date before the first request, where that is allowed.</summary>
public static class DatabaseStarter
{
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        if (!scope.ServiceProvider.GetRequiredService<IOptions<DatabaseOptions>>().Value.MigrateAtStart) return;
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var database = context.Database;
        if (!database.GetMigrations().Any()) await database.EnsureCreatedAsync(cancellationToken);
        else if ((await database.GetPendingMigrationsAsync(cancellationToken)).Any()) await database.MigrateAsync(cancellationToken);
        await context.AdviseAsync(cancellationToken);
    }
}
