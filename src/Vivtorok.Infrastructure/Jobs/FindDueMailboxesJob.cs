using MediatR;
using Quartz;
using Vivtorok.Application.Features.Channels.Mail;

namespace Vivtorok.Infrastructure.Jobs;

/// <summary>Every few seconds: mailboxes whose next look is due go into the queue.</summary>
[DisallowConcurrentExecution]
internal sealed class FindDueMailboxesJob(IMediator mediator) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await mediator.Send(new FindDueMailboxesCommand(), cancellationToken);
}
