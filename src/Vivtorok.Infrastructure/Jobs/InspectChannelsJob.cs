using MediatR;
using Quartz;
using Vivtorok.Application.Features.Channels;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every ten minutes: providers are asked how their ties stand.</summary>
[DisallowConcurrentExecution]
internal sealed class InspectChannelsJob(IMediator mediator) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await mediator.Send(new InspectChannelsCommand(), cancellationToken);
}
