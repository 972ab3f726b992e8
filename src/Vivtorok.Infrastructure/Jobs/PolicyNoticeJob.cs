using MediatR;
using Quartz;
using Vivtorok.Application.Features.Accounts.Policies;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every morning: accounts that have not seen new terms are written to.</summary>
[DisallowConcurrentExecution]
internal sealed class PolicyNoticeJob(IMediator mediator) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await mediator.Send(new TellOfPoliciesCommand(), cancellationToken);
}
