using Quartz;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every few minutes: what is due in conversations where nothing happened.</summary>
[DisallowConcurrentExecution]
internal sealed class IdleConversationsJob(IdleSweep sweep) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sweep.RunAsync(cancellationToken);
}
