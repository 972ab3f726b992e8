using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Turns;
using Vivtorok.Application.Features.Operations;
using Vivtorok.Infrastructure.Clock;
using Vivtorok.Infrastructure.Jobs;
using Vivtorok.Infrastructure.Persistence.Seed;
using Vivtorok.Infrastructure.Work;
using Xunit;

namespace Vivtorok.Testing;

/// <summary>
/// The whole product in this process, on a database of its own, reached over HTTP. Work waits until <see cref="DrainWorkAsync"/>, so
/// no test waits for a background; the clock stands where a test sets it and ticks on.
/// </summary>
public class ApiFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vivtorok-test-").FullName;
    private WebApplication? _app;
    private string _database = "";
    private int _people;

    public Mailbox Mail { get; } = new();

    /// <summary>What the product logs; searched for secrets and people's words when the fixture ends.</summary>
    public LogBook Logs { get; } = new();

    public TestClock Clock => App.Services.GetRequiredService<TestClock>();

    public TestServer Server => (TestServer)App.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>();

    /// <summary>For what derived fixtures must reach that has no route, such as a job of the clock.</summary>
    protected IServiceProvider Services => App.Services;

    private WebApplication App => _app ?? throw new InvalidOperationException("The fixture has not started.");

    /// <summary>Further settings of a fixture, such as <c>Limits:SignUpsPerHour</c>.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    /// <summary>Stand-ins for what is outside of this process.</summary>
    protected virtual void Replace(IServiceCollection services)
    {
    }

    public virtual async Task InitializeAsync()
    {
        _database = await DatabaseTemplate.CopyAsync(_folder);
        _app = Api.App.Build([], Adjust, Replacements);
        await _app.StartAsync();
    }

    public virtual async Task DisposeAsync()
    {
        try
        {
            if (_app is not null) await Logs.CheckAsync(_app.Services);
        }
        finally
        {
            await ClearAsync();
        }
    }

    private async Task ClearAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await DatabaseTemplate.DropAsync(_database);
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs all work that is due, and what that causes.</summary>
    public async Task DrainWorkAsync() => await App.Services.GetRequiredService<WorkDispatcher>().DrainAsync();

    /// <summary>Does what is due in conversations where nothing happened, as the job does every few minutes.</summary>
    public Task TendConversationsAsync() => App.Services.GetRequiredService<IdleSweep>().RunAsync(CancellationToken.None);

    /// <summary>Looks for messages without an outcome, as a job does every minute.</summary>
    public async Task GuardAgainstSilenceAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new HandOffSilentCommand());
    }

    /// <summary>Deletes what has served its time, as a job does every night.</summary>
    public Task CleanUpAsync() => SendAsync(new CleanUpCommand());

    /// <summary>Removes what closed workspaces have left, as a job does every ten minutes.</summary>
    public Task PurgeAsync() => App.Services.GetRequiredService<WorkspaceSweep>().PurgeAsync(CancellationToken.None);

    /// <summary>Removes what was kept long enough, as a job does every night.</summary>
    public Task RetainAsync() => App.Services.GetRequiredService<WorkspaceSweep>().RetainAsync(CancellationToken.None);

    /// <summary>Sends a command that has no route, such as that of a job.</summary>
    public async Task SendAsync(IRequest<Domain.Common.Result<Domain.Common.Done>> command)
    {
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }

    /// <summary>Makes the demo business where <c>Demo:Seed</c> says so.</summary>
    public Task<DemoAccount?> SeedDemoAsync() => App.Services.SeedDemoAsync();

    /// <summary>Where any of the words stands in the database and the files of the product.</summary>
    public Task<IReadOnlyList<string>> FindEverywhereAsync(params string[] words) => DatabaseScan.FindAsync(App.Services, _folder, words);

    /// <summary>A browser: keeps cookies and sends the header against forged requests.</summary>
    public HttpClient Browser()
    {
        var client = Client(new CookieContainerHandler());
        client.DefaultRequestHeaders.Add("X-CSRF", "1");
        return client;
    }

    /// <summary>A client without cookies, with a bearer token where one is given.</summary>
    public HttpClient Anonymous(string? bearer = null)
    {
        var client = Client(null);
        if (bearer is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", bearer);
        return client;
    }

    /// <summary>A new workspace with its owner signed in.</summary>
    public async Task<TestWorkspace> GivenWorkspaceAsync(string locale = "uk") => await TestWorkspace.OpenAsync(this, locale);

    /// <summary>An e-mail nobody else in this fixture has.</summary>
    public string NewEmail() => $"person{Interlocked.Increment(ref _people)}@example.com";

    private HttpClient Client(DelegatingHandler? cookies)
    {
        var transport = Server.CreateHandler();
        if (cookies is not null) cookies.InnerHandler = transport;
        return new HttpClient(cookies ?? transport) { BaseAddress = new Uri("http://localhost") };
    }

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.Environment.EnvironmentName = "Testing";
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
        [
            new("DataDirectory", _folder), new("Testing:Enabled", "true"), new("Work:Enabled", "false"), new("Database:MigrateAtStart", "false"),
            new("Database:Provider", Engines.OfHttpTests), new("Database:ConnectionString", _database),
        ]);
        builder.Configuration.AddInMemoryCollection(Settings);
    }

    private void Replacements(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1); // the strength of the hash is not what is tested
        var timetable = services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "QuartzHostedService").ToList();
        foreach (var service in timetable) services.Remove(service); // jobs run when a test says so: clocks here jump
        services.AddSingleton<ILoggerProvider>(Logs);
        services.Configure<LoggerFilterOptions>(options => options.Rules.Add(new LoggerFilterRule(typeof(LogBook).FullName, "Vivtorok", LogLevel.Trace, null)));
        services.RemoveAll<IEmailSender>();
        services.AddSingleton<IEmailSender>(Mail);
        services.AddSingleton<Microsoft.EntityFrameworkCore.Diagnostics.IInterceptor, NoWholeTables>();
        Replace(services);
    }
}
