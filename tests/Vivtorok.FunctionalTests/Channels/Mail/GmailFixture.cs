using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.Gmail;

namespace Vivtorok.FunctionalTests.Channels.Mail;

/// <summary>The product with a Gmail beside it and a scripted agent.</summary>
public sealed class GmailFixture : ApiFixture
{
    private readonly ConcurrentQueue<string> _log = new();
    private int _boxes;

    public GmailFixture()
    {
        Gmail.StartAsync().GetAwaiter().GetResult();
        Gmail.Now = () => Clock.GetUtcNow();
    }

    public FakeGmail Gmail { get; } = new();

    public ScriptedAgent Agent { get; } = new();

    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Roles", "api,worker"), // the clock's jobs run when a test says so
        new("Channels:Gmail:ClientId", FakeGoogle.ClientId), new("Channels:Gmail:ClientSecret", FakeGoogle.ClientSecret),
        new("Channels:Gmail:ApiUrl", Gmail.Address.ToString()), new("Channels:Gmail:TokenUrl", $"{Gmail.Address}token"), new("Channels:Gmail:RevokeUrl", $"{Gmail.Address}revoke"),
        new("Channels:Gmail:KeysUrl", $"{Gmail.Address}certs"), new("Channels:Gmail:PushTopic", "projects/p/topics/t"),
        new("Channels:Gmail:PushAudience", FakeGoogle.PushAudience), new("Channels:Gmail:PushAccount", FakeGoogle.PushAccount),
    ];

    /// <summary>Everything that was logged, down to the finest level.</summary>
    public IReadOnlyCollection<string> Logged => _log;

    /// <summary>What the clock does every few seconds on every node.</summary>
    public async Task FindDueMailboxesAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindDueMailboxesCommand());
    }

    /// <summary>The tables of the database in whose rows a word stands.</summary>
    public async Task<IReadOnlyList<string>> TablesWithAsync(string word)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var connection = context.Database.GetDbConnection();
        await connection.OpenAsync();
        var found = new List<string>();
        foreach (var table in context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                if (Enumerable.Range(0, rows.FieldCount).Any(i => rows.GetValue(i) is string text && text.Contains(word, StringComparison.OrdinalIgnoreCase)) && !found.Contains(table)) found.Add(table);
        }

        return found;
    }

    /// <summary>A mailbox nobody else in this fixture has.</summary>
    public string NewAddress() => $"shop{Interlocked.Increment(ref _boxes)}@example.com";

    /// <summary>A new workspace with a connected mailbox whose agent answers by itself.</summary>
    public async Task<MailShop> GivenShopAsync(string mode = "everyone")
    {
        var shop = new MailShop(this, await GivenWorkspaceAsync(), NewAddress());
        await shop.ConnectAsync();
        await shop.Owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/agent/channels/{shop.ChannelId}", new { mode, burstWaitSeconds = 60, allowedContacts = Array.Empty<Guid>() });
        return shop;
    }

    protected override void Replace(IServiceCollection services)
    {
        services.RemoveAll<IAgentModel>();
        services.AddSingleton<IAgentModel>(Agent);
        services.AddSingleton<ILoggerProvider>(new LogKeeper(_log));
        services.Configure<LoggerFilterOptions>(options => options.MinLevel = LogLevel.Trace);
    }

    private sealed class LogKeeper(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
