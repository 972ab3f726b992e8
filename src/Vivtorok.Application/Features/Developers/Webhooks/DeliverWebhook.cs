using System.Diagnostics;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>Tells an endpoint of an event. A failed try makes the next one due, by the schedule of the delivery.</summary>
/// <param name="Try">Which try it is; one that was made, or that somebody asked for anew, is not made again.</param>
public sealed record DeliverWebhookCommand(WebhookEndpointId EndpointId, WebhookDeliveryId DeliveryId, int Try, bool IsRetry, DateTimeOffset At) : IWorkCommand
{
    // First tries keep their order, as far as that goes. What waits for a later try must not hold up what is newer.
    public string? Lane => IsRetry ? null : $"webhook:{EndpointId.Value:N}";

    public DateTimeOffset? NotBefore => At;
}

internal sealed class DeliverWebhookHandler(IAppDbContext db, WebhookLetters letters, IWebhookSender sender, WebhookCare care, TimeProvider clock)
    : IRequestHandler<DeliverWebhookCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeliverWebhookCommand request, CancellationToken cancellationToken)
    {
        var delivery = await db.WebhookDeliveries.SingleOrDefaultAsync(row => row.Id == request.DeliveryId, cancellationToken);
        if (delivery is not { State: WebhookDeliveryState.Pending } || delivery.Tries != request.Try) return Done.Instance;
        var endpoint = await db.WebhookEndpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == delivery.EndpointId, cancellationToken);
        var now = clock.GetUtcNow();
        if (endpoint is { IsEnabled: true } && endpoint.PausedUntil > now) return WebhookFailures.Paused with { RetryAfter = endpoint.PausedUntil - now };

        if (endpoint is { IsEnabled: true }) await TellAsync(endpoint, delivery, now, cancellationToken);
        else delivery.GiveUp();
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    // How the endpoint fares is written first: after a crash in between, the try is made again and finds the endpoint as it should be.
    private async Task TellAsync(WebhookEndpoint endpoint, WebhookDelivery delivery, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await sender.SendAsync(letters.Write(endpoint, delivery, now), cancellationToken);
        var attempt = new WebhookAttempt(now, answer.Status, (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds, answer.Problem, answer.Text);
        if (answer.IsSuccess)
        {
            await care.TookAsync(endpoint, cancellationToken);
            delivery.Succeed(attempt);
            return;
        }

        var wait = answer.IsGone ? null : Jitter(delivery.WaitAfterThis);
        if (wait < answer.RetryAfter) wait = answer.RetryAfter;
        await care.RefusedAsync(endpoint, delivery, answer, wait, now, cancellationToken);
        delivery.Fail(attempt, now + wait);
    }

    // Many endpoints of one server must not come back at the same moment.
    private static TimeSpan? Jitter(TimeSpan? wait) => wait * (0.9 + Random.Shared.NextDouble() / 5);
}
