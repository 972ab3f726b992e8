using Quartz;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every ten minutes: closed workspaces whose days are over are removed.</summary>
[DisallowConcurrentExecution]
internal sealed class PurgeJob(WorkspaceSweep sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sweep.PurgeAsync(cancellationToken);
}
