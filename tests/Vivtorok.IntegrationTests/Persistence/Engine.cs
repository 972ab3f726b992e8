using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Infrastructure;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.IntegrationTests.Persistence;

/// <summary>A fresh database of one engine with the product's own services over it. Made by <see cref="Engines"/>.</summary>
public sealed class Engine : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private Engine(ServiceProvider services, string folder) => (_services, _folder) = (services, folder);

    public static async Task<Engine> StartAsync(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("vivtorok-").FullName;
        var settings = new Dictionary<string, string?>
        {
            [DataDirectory.Setting] = folder,
            ["Database:Provider"] = provider,
            ["Database:ConnectionString"] = await Engines.FreshDatabaseAsync(provider, folder),
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddApplication();
        services.AddInfrastructure(configuration);
        var engine = new Engine(services.BuildServiceProvider(), folder);
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
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.EnsureDeletedAsync();
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
