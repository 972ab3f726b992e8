using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Vivtorok.Infrastructure.Work;

/// <summary>Claims due work and runs it, many items at once, one at a time per lane. Every node has one.</summary>
internal sealed partial class WorkDispatcher(
    IServiceScopeFactory scopes, WorkRunner runner, WorkSignal signal, IOptions<WorkOptions> options, ILogger<WorkDispatcher> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<Guid, Task> _running = new();

    // However much is due, one core is left to requests. What merely waits, such as for a provider or a model, takes none and does not count.
    private readonly TaskScheduler _cores = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount - 1), 1).ConcurrentScheduler;

    /// <summary>Runs everything that is due, and what that causes, until nothing is.</summary>
    /// <returns>How many items ran.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellationToken = default)
    {
        var ran = 0;
        while (true)
        {
            var started = await StartDueAsync(cancellationToken);
            ran += started;
            if (started == 0 && _running.IsEmpty) return ran;
            await Task.WhenAll(_running.Values);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _ = RenewLeasesAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var started = await StartDueAsync(stoppingToken);
                if (started == 0) await signal.WaitAsync(await NapAsync(stoppingToken), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                Stumbled(exception); // the database may be away: look again after a nap
                await signal.WaitAsync(TimeSpan.FromSeconds(options.Value.PollSeconds), stoppingToken);
            }
        }

        await Task.WhenAll(_running.Values);
    }

    private async Task<int> StartDueAsync(CancellationToken cancellationToken)
    {
        var room = options.Value.Parallelism - _running.Count;
        if (room <= 0) return 0;
        await using var scope = scopes.CreateAsyncScope();
        var claimed = await scope.ServiceProvider.GetRequiredService<WorkQueue>().ClaimAsync(room, cancellationToken);
        foreach (var work in claimed)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _running[work.Item.Id] = done.Task;
            _ = Task.Factory.StartNew(async () =>
            {
                try
                {
                    await runner.RunAsync(work, cancellationToken);
                }
                catch (Exception exception)
                {
                    Stumbled(exception); // not even settled: the lease runs out and it is tried again
                }
                finally
                {
                    _running.TryRemove(work.Item.Id, out _);
                    done.SetResult();
                    signal.Wake();
                }
            }, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _cores);
        }

        return claimed.Count;
    }

    private async Task<TimeSpan> NapAsync(CancellationToken cancellationToken)
    {
        var longest = TimeSpan.FromSeconds(options.Value.PollSeconds);
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<WorkQueue>().NextDueAsync(cancellationToken);
        if (due is null) return longest;
        var until = due.Value - scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        if (until <= TimeSpan.Zero) return longest; // due, but behind another of its lane: whoever finishes wakes us
        return TimeSpan.FromMilliseconds(Math.Clamp(until.TotalMilliseconds, 1, longest.TotalMilliseconds));
    }

    private async Task RenewLeasesAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.LeaseSeconds / 3.0));
        while (await timer.WaitForNextTickAsync(stoppingToken).AsTask().ContinueWith(tick => tick is { IsCompletedSuccessfully: true, Result: true }, TaskScheduler.Default))
        {
            if (_running.IsEmpty) continue;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WorkQueue>().RenewAsync([.. _running.Keys], stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Stumbled(exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The work dispatcher stumbled")]
    private partial void Stumbled(Exception exception);
}
