using MediatR;
using Quartz;
using Vivtorok.Application.Features.Privacy;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every morning: privacy requests whose month is nearly over.</summary>
[DisallowConcurrentExecution]
internal sealed class PrivacyDeadlineJob(IMediator mediator) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await mediator.Send(new RemindOfDeadlinesCommand(), cancellationToken);
}
