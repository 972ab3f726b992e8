using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>
/// How an endpoint fares, as its deliveries find it. Written past the version of the row: a person who edits it meanwhile is not in the way,
/// and parallel deliveries are not in each other's.
/// </summary>
internal sealed class WebhookCare(IAppDbContext db, AlertBell bell)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    public async Task TookAsync(WebhookEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (endpoint.FailingSince is null) return;
        await Of(endpoint).ExecuteUpdateAsync(set => set.SetProperty(row => row.FailingSince, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>A try failed. Where the last one did, and nothing else was taken since the first, nobody is there.</summary>
    /// <param name="wait">Until the next try; null: there is none.</param>
    public async Task RefusedAsync(WebhookEndpoint endpoint, WebhookDelivery delivery, WebhookAnswer answer, TimeSpan? wait, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (answer.IsGone) await DisableAsync(endpoint, WebhookStop.Gone, now, cancellationToken);
        else if (wait is null && endpoint.FailingSince <= delivery.TriedSince) await DisableAsync(endpoint, WebhookStop.Failing, now, cancellationToken);
        else if (answer.AsksForPause) await PauseAsync(endpoint, now + (answer.RetryAfter ?? (wait < LongestPause ? wait.Value : LongestPause)), cancellationToken);
        if (endpoint.FailingSince is null)
            await Of(endpoint).Where(row => row.FailingSince == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.FailingSince, now), cancellationToken);
    }

    /// <summary>It works again, or is not wanted any more.</summary>
    public Task SettleAsync(WebhookEndpoint endpoint, CancellationToken cancellationToken) =>
        bell.CloseAsync(endpoint.WorkspaceId, AlertKind.WebhookDisabled, Subject(endpoint), cancellationToken);

    private async Task DisableAsync(WebhookEndpoint endpoint, WebhookStop why, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await Of(endpoint).Where(row => row.DisabledAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DisabledAt, now).SetProperty(row => row.DisabledBecause, why), cancellationToken);
        var detail = why == WebhookStop.Gone ? "webhook.gone" : "webhook.failing";
        await bell.RaiseAsync(endpoint.WorkspaceId, AlertKind.WebhookDisabled, Subject(endpoint), endpoint.Description ?? new Uri(endpoint.Url).Host, detail, cancellationToken);
    }

    private Task<int> PauseAsync(WebhookEndpoint endpoint, DateTimeOffset until, CancellationToken cancellationToken) =>
        Of(endpoint).ExecuteUpdateAsync(set => set.SetProperty(row => row.PausedUntil, until), cancellationToken);

    private IQueryable<WebhookEndpoint> Of(WebhookEndpoint endpoint) => db.WebhookEndpoints.Where(row => row.Id == endpoint.Id);

    private static string Subject(WebhookEndpoint endpoint) => endpoint.Id.Value.ToString();
}
