using System.Diagnostics;
using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Privacy.Retention;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Infrastructure;
using Vivtorok.Testing.Process;

namespace Vivtorok.Benchmarks;

/// <summary>Retention over many messages while the inbox is read: how long reads take meanwhile, and how much memory it needs.</summary>
internal static class RetentionBench
{
    private const int MessagesEach = 10;
    private const int OpenConversations = 2_000;
    private const int Batch = 500;
    private const int Years = 4;
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(100); // the list, then a conversation

    public static async Task<int> RunAsync(string provider, int messages)
    {
        var folder = Directory.CreateTempSubdirectory("vivtorok-retention-").FullName;
        var database = await LoadBench.FreshDatabaseAsync(provider, folder);
        await using var product = new ProductProcess(folder, new Dictionary<string, string>(ProductProcess.NoLimits) { ["Database__Provider"] = provider, ["Database__ConnectionString"] = database });
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        var workspace = new WorkspaceId(Guid.Parse((await owner.GetAsync("/api/v1/auth/session"))["workspace"]!["id"]!.GetValue<string>()));
        await using var services = Services(provider, database, folder);
        await FillAsync(services, workspace, messages / MessagesEach, closed: true);
        await FillAsync(services, workspace, OpenConversations, closed: false);

        Console.WriteLine($"\n## Retention, {provider}, {messages.ToString("N0", CultureInfo.InvariantCulture)} messages\n\n| what | count | p50 ms | p95 ms | p99 ms |\n|---|---|---|---|---|");
        var (idle, busy) = (new Figures(), new Figures());
        await ReadAsync(owner, idle, new CancellationTokenSource(TimeSpan.FromSeconds(15)).Token);
        Markdown.Row("inbox read, idle", idle.Cells());

        var before = Environment.WorkingSet;
        var peak = before;
        var watch = Stopwatch.StartNew();
        using var over = new CancellationTokenSource();
        var reading = ReadAsync(owner, busy, over.Token, () => peak = Math.Max(peak, Environment.WorkingSet));
        await using (var scope = Scope(services, workspace)) await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ApplyRetentionCommand());
        watch.Stop();
        await over.CancelAsync();
        await reading;
        Markdown.Row("inbox read, while it removes", busy.Cells());
        await using var check = Scope(services, workspace);
        var left = await check.ServiceProvider.GetRequiredService<IAppDbContext>().Messages.CountAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{messages / watch.Elapsed.TotalSeconds:0} messages a second, {watch.Elapsed.TotalSeconds:0} s in all; p95 {busy.At(0.95) / idle.At(0.95):0.00} times the idle one; memory grew by {(peak - before) / 1048576} MB; {left} messages left."));
        return 0;
    }

    // A team that works: twenty readings a second, however long each takes.
    private static async Task ReadAsync(ProductClient owner, Figures figures, CancellationToken cancellationToken, Action? each = null)
    {
        using var tick = new PeriodicTimer(BetweenReads);
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            await tick.WaitForNextTickAsync(CancellationToken.None);
            var page = await figures.TimeAsync(() => owner.GetAsync("/api/v1/conversations?limit=30"));
            var id = page["items"]![i % 30]!["id"]!.GetValue<string>();
            await figures.TimeAsync(() => owner.GetAsync($"/api/v1/conversations/{id}/messages?limit=30"));
            each?.Invoke();
        }
    }

    private static async Task FillAsync(ServiceProvider services, WorkspaceId workspace, int conversations, bool closed)
    {
        for (var done = 0; done < conversations; done += Batch)
        {
            await using var scope = Scope(services, workspace);
            var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
            var channel = await db.Channels.FirstAsync();
            for (var i = 0; i < Math.Min(Batch, conversations - done); i++) Talk(db, workspace, channel, $"{closed}:{done + i}", closed);
            await db.SaveChangesAsync(default);
        }
    }

    private static void Talk(IAppDbContext db, WorkspaceId workspace, Channel channel, string id, bool closed)
    {
        var at = closed ? DateTimeOffset.UtcNow.AddYears(-Years) : DateTimeOffset.UtcNow.AddDays(-1);
        var contact = new Contact(workspace, $"Олена {id}", DateTimeOffset.UtcNow); // the people stay: what is measured is conversations
        var conversation = new Conversation(contact, channel, agentAnswers: false, at);
        db.Contacts.Add(contact);
        db.Conversations.Add(conversation);
        for (var m = 0; m < MessagesEach; m++) db.Messages.Add(conversation.Receive("Повідомлення про манікюр і стрижку на завтра", $"{id}:{m}", agentAnswers: false, channel, at));
        if (closed) conversation.Close(at);
        conversation.ClearEvents(); // nothing is to be done about the past
    }

    private static AsyncServiceScope Scope(ServiceProvider services, WorkspaceId workspace)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(workspace, "system");
        return scope;
    }

    private static ServiceProvider Services(string provider, string database, string folder)
    {
        var settings = new Dictionary<string, string?> { ["DataDirectory"] = folder, ["Database:Provider"] = provider, ["Database:ConnectionString"] = database };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System)
            .AddApplication().AddInfrastructure(configuration).BuildServiceProvider();
    }
}
