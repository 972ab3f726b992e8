using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Infrastructure.Persistence.Interceptors;
using Vivtorok.Infrastructure.Persistence.Providers.Postgres;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;
using Vivtorok.Infrastructure.Persistence.Providers.SqlServer;
using Vivtorok.Infrastructure.Realtime;

namespace Vivtorok.Infrastructure.Persistence.Providers;

internal static class DatabaseSetup
{
    public static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(DatabaseOptions.Section);
        services.AddOptions<DatabaseOptions>().Bind(section)
            .Validate(options => options.Provider == DatabaseProvider.Sqlite || !string.IsNullOrWhiteSpace(options.ConnectionString),
                "Database:ConnectionString is needed for PostgreSQL and SQL Server.")
            .ValidateOnStart();
        services.AddSingleton<SqliteWriteGate>();
        services.AddSingleton<ISaveChangesInterceptor, WorkspaceGuardInterceptor>();
        services.AddSingleton<ISaveChangesInterceptor, WorkInterceptor>();
        services.AddSingleton<ISaveChangesInterceptor, AuditInterceptor>();
        services.AddSingleton<ISaveChangesInterceptor, VersionInterceptor>();
        switch (section.Get<DatabaseOptions>()?.Provider ?? DatabaseProvider.Sqlite)
        {
            case DatabaseProvider.Postgres:
                services.AddContext<PostgresAppDbContext>((options, database) => options.UseNpgsql(PostgresDefaults.Complete(database.ConnectionString!)));
                services.AddRelay<PostgresRelay>();
                break;
            case DatabaseProvider.SqlServer:
                services.AddContext<SqlServerAppDbContext>((options, database) => options.UseSqlServer(database.ConnectionString));
                services.AddRelay<SqlServerRelay>();
                break;
            default:
                services.AddContext<SqliteAppDbContext>((options, database) => options.UseSqlite(database.ConnectionString ?? DefaultSqlite(configuration)).AddInterceptors(new SqliteConnectionInterceptor()));
                services.AddSingleton<IInterceptor, SqliteBulkWrites>();
                break;
        }

        services.AddScoped<IAppDbContext>(provider => provider.GetRequiredService<AppDbContext>());
    }

    private static void AddRelay<T>(this IServiceCollection services) where T : NodeRelay
    {
        services.AddSingleton<NodeRelay, T>();
        services.AddHostedService(provider => provider.GetRequiredService<NodeRelay>());
    }

    private static void AddContext<T>(this IServiceCollection services, Action<DbContextOptionsBuilder, DatabaseOptions> configure) where T : AppDbContext
    {
        services.AddDbContext<AppDbContext, T>((provider, options) =>
        {
            configure(options, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value);
            options.AddInterceptors(provider.GetServices<ISaveChangesInterceptor>()).AddInterceptors(provider.GetServices<IInterceptor>());
        });
    }

    private static string DefaultSqlite(IConfiguration configuration) =>
        $"Data Source={Path.Combine(DataDirectory.Of(configuration), "vivtorok.db")}";
}
