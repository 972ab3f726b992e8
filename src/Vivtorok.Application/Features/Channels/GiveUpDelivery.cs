using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Every try to deliver broke on our side: the reply says so and can be retried, and owners are told.</summary>
public sealed record GiveUpDeliveryCommand(MessageId MessageId) : IWorkCommand;

internal sealed class GiveUpDeliveryHandler(IAppDbContext db, DeliverySettler settler) : IRequestHandler<GiveUpDeliveryCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(GiveUpDeliveryCommand request, CancellationToken cancellationToken)
    {
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == request.MessageId, cancellationToken);
        if (message is not { Delivery: DeliveryStatus.Queued }) return Done.Instance;
        Delivery outcome = message.AttemptedAt is null ? new Delivery.Rejected(ChannelFailures.Broken) : new Delivery.Uncertain();
        return await settler.SettleAsync(message, outcome, cancellationToken);
    }
}
