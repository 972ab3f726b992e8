using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vivtorok.Application;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Infrastructure;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Persistence.Providers;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Persistence;

/// <summary>A fresh database of one engine with the product's own services over it. Made by <see cref="Engines"/>.</summary>
public sealed class Engine : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;
    private readonly bool _ownsDatabase;

    private Engine(ServiceProvider services, string folder, bool ownsDatabase) => (_services, _folder, _ownsDatabase) = (services, folder, ownsDatabase);

    public static async Task<Engine> StartAsync(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("vivtorok-").FullName;
        return await StartAsync(provider, await Engines.FreshDatabaseAsync(provider, folder), folder, ownsDatabase: true);
    }

    /// <summary>Another node on the same database; disposed before this one.</summary>
    public async Task<Engine> JoinAsync()
    {
        var database = Get<IOptions<DatabaseOptions>>().Value;
        return await StartAsync(database.Provider.ToString(), database.ConnectionString!, Directory.CreateTempSubdirectory("vivtorok-").FullName, ownsDatabase: false);
    }

    private static async Task<Engine> StartAsync(string provider, string connection, string folder, bool ownsDatabase)
    {
        var settings = new Dictionary<string, string?>
        {
            [DataDirectory.Setting] = folder,
            ["Database:Provider"] = provider,
            ["Database:ConnectionString"] = connection,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddApplication();
        services.AddInfrastructure(configuration);
        var engine = new Engine(services.BuildServiceProvider(), folder, ownsDatabase);
        await engine._services.PrepareDatabaseAsync();
        return engine;
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A scope that works for a workspace, as a request would.</summary>
    public AsyncServiceScope Scope(WorkspaceId workspace, string actor = "system")
    {
        var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(workspace, actor);
        return scope;
    }

    /// <summary>Runs something with the database of a workspace.</summary>
    public async Task<T> InAsync<T>(WorkspaceId workspace, Func<IAppDbContext, Task<T>> work)
    {
        await using var scope = Scope(workspace);
        return await work(scope.ServiceProvider.GetRequiredService<IAppDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await using (var scope = _services.CreateAsyncScope())
            if (_ownsDatabase) await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureDeletedAsync();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
