using MediatR;
using Quartz;
using Vivtorok.Application.Features.Billing;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every hour: trials and grace that end, and news of payments that never came. Once a night everybody is asked about.</summary>
[DisallowConcurrentExecution]
internal sealed class SubscriptionsJob(IMediator mediator, TimeProvider clock) : IJob
{
    private const int Night = 2;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await mediator.Send(new TendSubscriptionsCommand(Everyone: clock.GetUtcNow().Hour == Night), cancellationToken);
}
