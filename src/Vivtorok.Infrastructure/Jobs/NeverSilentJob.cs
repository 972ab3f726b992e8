using MediatR;
using Quartz;
using Vivtorok.Application.Features.Agent.Turns;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every minute: nobody is left without an outcome.</summary>
[DisallowConcurrentExecution]
internal sealed class NeverSilentJob(IMediator mediator) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await mediator.Send(new HandOffSilentCommand(), cancellationToken);
}
