using MediatR;
using Quartz;
using Vivtorok.Application.Features.Operations;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every night: what has served its time goes.</summary>
[DisallowConcurrentExecution]
internal sealed class CleanUpJob(IMediator mediator) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await mediator.Send(new CleanUpCommand(), cancellationToken);
}
