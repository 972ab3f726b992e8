using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>
/// What the calendar brings in all workspaces: trials that end, grace that is over, and news that never came. Whoever ought to have
/// been renewed by now, or owes, is asked about every time; <paramref name="Everyone"/> else once a day.
/// </summary>
public sealed record TendSubscriptionsCommand(bool Everyone) : IRequest<Result<Done>>;

internal sealed partial class TendSubscriptionsHandler(IAppDbContext db, IServiceScopeFactory scopes, IPaymentGateway gateway, TimeProvider clock, ILogger<TendSubscriptionsHandler> logger)
    : IRequestHandler<TendSubscriptionsCommand, Result<Done>>
{
    // What ended longer ago has told all it had to tell.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(40);

    public async Task<Result<Done>> Handle(TendSubscriptionsCommand request, CancellationToken cancellationToken)
    {
        if (!gateway.IsConfigured) return Done.Instance;
        var now = clock.GetUtcNow();
        var (notice, lately) = (now + BillingBell.TrialNotice, now - Lately);
        var due = await db.Subscriptions.AcrossWorkspaces().AsNoTracking()
            .Where(row => row.PeriodEnd > lately || (row.Status != SubscriptionStatus.Trial && row.Status != SubscriptionStatus.Cancelled))
            .Where(row => request.Everyone || row.PeriodEnd <= now || (row.Status == SubscriptionStatus.Trial && row.PeriodEnd <= notice)
                || row.Status == SubscriptionStatus.PastDue || row.Status == SubscriptionStatus.Unpaid)
            .ToListAsync(cancellationToken);
        foreach (var subscription in due) await TendAsync(subscription, cancellationToken);
        return Done.Instance;
    }

    private async Task TendAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(subscription.WorkspaceId, "system");
            if (subscription.CustomerKey is null) await scope.ServiceProvider.GetRequiredService<BillingBell>().TellAsync(subscription, cancellationToken);
            else if (await scope.ServiceProvider.GetRequiredService<SubscriptionSync>().RunAsync(null, cancellationToken) is { Failure: { } failure }) Refused(failure.Code, subscription.WorkspaceId.Value);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failed(exception, subscription.WorkspaceId.Value); // the others are tended all the same, and this one next time
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The subscription of {Workspace} could not be read: {Code}")]
    private partial void Refused(string code, Guid workspace);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The subscription of {Workspace} could not be tended")]
    private partial void Failed(Exception exception, Guid workspace);
}
