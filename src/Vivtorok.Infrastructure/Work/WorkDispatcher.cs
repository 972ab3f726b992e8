using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Work;

namespace Vivtorok.Infrastructure.Work;

/// <summary>Claims due work and runs it, many items at once, one at a time per lane. Every node has one.</summary>
internal sealed partial class WorkDispatcher(
    IServiceScopeFactory scopes, WorkRunner runner, WorkSignal signal, IOptions<WorkOptions> options, ILogger<WorkDispatcher> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<WorkItem, Task> _running = new();

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
        var renewing = RenewLeasesAsync(stoppingToken);
        try
        {
            while (true) await signal.WaitAsync(await StepAsync(stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }

        await Task.WhenAll([renewing, .. _running.Values]);
    }

    /// <returns>How long to wait for the next step.</returns>
    private async Task<TimeSpan> StepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await StartDueAsync(cancellationToken) > 0 ? TimeSpan.Zero : await NapAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Stumbled(exception); // the database may be away: look again after a nap
            return TimeSpan.FromSeconds(options.Value.PollSeconds);
        }
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
            _running[work.Item] = done.Task;
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
                    _running.TryRemove(work.Item, out _);
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
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RenewAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops.
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        if (_running.IsEmpty) return;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WorkQueue>().RenewAsync([.. _running.Keys], cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Stumbled(exception); // the leases last for two more tries
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The work dispatcher stumbled")]
    private partial void Stumbled(Exception exception);
}
