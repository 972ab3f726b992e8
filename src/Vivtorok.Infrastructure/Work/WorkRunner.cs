using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Work;

/// <summary>Runs one claimed item in a scope of its own and settles it.</summary>
internal sealed partial class WorkRunner(IServiceScopeFactory scopes, ILogger<WorkRunner> logger)
{
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(5);

    // What is to be done in a closed workspace waits for its owner to come back, or goes with it.
    private static readonly Failure Waits = WorkspaceFailures.Closed with { RetryAfter = TimeSpan.FromHours(12) };

    public async Task RunAsync(ClaimedWork work, CancellationToken cancellationToken)
    {
        var item = work.Item;
        Func<WorkQueue, Task> settle;
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var result = await SendAsync(scope.ServiceProvider, work, cancellationToken);
            settle = Settle(item, result, scope.ServiceProvider.GetRequiredService<WorkSplit>().Parts, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return; // the process stops: the lease runs out and another start takes the item
        }
        catch (Exception exception)
        {
            Failed(exception, item.Command, item.Id, item.Attempts);
            settle = item.Attempts < WorkItem.MaxAttempts
                ? queue => queue.PutBackAsync(item, BackOff(item.Attempts), countsAsTry: true, exception.GetType().Name, cancellationToken)
                : await GiveUpAsync(item, exception.GetType().Name, cancellationToken);
        }

        await settle(scope.ServiceProvider.GetRequiredService<WorkQueue>()); // not a try of the command: where this fails, the lease runs out
    }

    private static async Task<Result<Done>> SendAsync(IServiceProvider services, ClaimedWork work, CancellationToken cancellationToken)
    {
        services.GetRequiredService<Caller>().WorksFor(work.Item.WorkspaceId, "system");
        var command = WorkCommands.Read(work.Item);
        if (work.IsClosed && !command.WhenClosedToo) return Waits;
        return await services.GetRequiredService<IMediator>().Send(command, cancellationToken);
    }

    private static Func<WorkQueue, Task> Settle(WorkItem item, Result<Done> result, IReadOnlyList<IWorkCommand> parts, CancellationToken cancellationToken) => result.Failure switch
    {
        null => queue => queue.FinishAsync(item, parts, cancellationToken),
        { Kind: FailureKind.NotFound } => queue => queue.FinishAsync(item, [], cancellationToken),
        { RetryAfter: { } after } failure => queue => queue.PutBackAsync(item, after, countsAsTry: false, failure.Code, cancellationToken),
        var failure => queue => queue.GiveUpAsync(item, failure.Code, cancellationToken),
    };

    // What must still happen when nothing more can be tried (a hand-off instead of an answer) is written with the dead letter.
    private async Task<Func<WorkQueue, Task>> GiveUpAsync(WorkItem item, string error, CancellationToken cancellationToken)
    {
        if (WorkCommands.Read(item).IfDead is { } last)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(item.WorkspaceId, "system");
            await scope.ServiceProvider.GetRequiredService<WorkWriter>().AddAsync([last], cancellationToken);
        }

        return queue => queue.GiveUpAsync(item, error, cancellationToken);
    }

    private static TimeSpan BackOff(int attempts)
    {
        var seconds = Math.Min(Math.Pow(2, attempts - 1), LongestBackOff.TotalSeconds);
        return TimeSpan.FromSeconds(seconds * (0.75 + Random.Shared.NextDouble() / 2));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Command} {Item} failed on try {Attempt}")]
    private partial void Failed(Exception exception, string command, Guid item, int attempt);
}
