using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vivtorok.Infrastructure.Realtime;

namespace Vivtorok.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>A table that nodes write to and look at: SQL Server has no cheap way to be told.</summary>
internal sealed class SqlServerRelay(NodeNews news, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SqlServerRelay> logger) : NodeRelay(logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    protected override async Task RelayAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        long? seen = null;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await TellAsync(context, stoppingToken);
            seen = await HearAsync(context, seen, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // Whoever writes sweeps, so an idle system does neither.
    private async Task TellAsync(AppDbContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var lines = news.Take(NodeMessage.LineMaxLength).Select(line => new NodeMessage { Node = news.Node, Line = line, At = now }).ToList();
        if (lines.Count == 0) return;
        context.AddRange(lines);
        await context.SaveChangesAsync(cancellationToken);
        await context.Set<NodeMessage>().Where(message => message.At < now - Life).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<long> HearAsync(AppDbContext context, long? seen, CancellationToken cancellationToken)
    {
        if (seen is not { } last) return await context.Set<NodeMessage>().MaxAsync(message => (long?)message.Id, cancellationToken) ?? 0;
        var told = await context.Set<NodeMessage>().AsNoTracking().Where(message => message.Id > last).OrderBy(message => message.Id).ToListAsync(cancellationToken);
        foreach (var message in told.Where(message => message.Node != news.Node)) news.Hear(message.Line);
        return told.Count == 0 ? last : told[^1].Id;
    }
}
