using Quartz;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every night: what has been kept long enough goes.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(WorkspaceSweep sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sweep.RetainAsync(cancellationToken);
}
