using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>Opens the payment provider's page for a first plan, or a new one after the last has ended.</summary>
public sealed record StartCheckoutCommand(PlanKey? Plan, string Currency) : IRequest<Result<ProviderPage>>;

internal sealed class StartCheckoutValidator : AbstractValidator<StartCheckoutCommand>
{
    public StartCheckoutValidator()
    {
        RuleFor(command => command.Plan).NotNull().WithMessage("Choose a plan.");
        RuleFor(command => command.Currency).Must(currency => Plan.Currencies.Contains(currency)).WithMessage($"One of {string.Join(", ", Plan.Currencies)}.");
    }
}

internal sealed class StartCheckoutHandler(Payers payers, IPaymentGateway gateway, PaymentDesk desk, PublicAddress address, TimeProvider clock)
    : IRequestHandler<StartCheckoutCommand, Result<ProviderPage>>
{
    public const string ReturnPath = "/settings/billing";

    // The provider takes a first payment no earlier than two days ahead; a trial that is nearer its end ends with the purchase.
    private static readonly TimeSpan LeastAhead = TimeSpan.FromHours(49);

    public async Task<Result<ProviderPage>> Handle(StartCheckoutCommand request, CancellationToken cancellationToken)
    {
        if (!gateway.IsConfigured) return BillingFailures.NotConfigured;
        if (Plan.Of(request.Plan!.Value) is not { IsOnSale: true } plan) return BillingFailures.NotOnSale;
        var found = await payers.FindOrMakeAsync(cancellationToken);
        if (!found.IsSuccess) return found.Failure;
        var subscription = found.Value;
        if (subscription.IsRunning) return BillingFailures.AlreadySubscribed;

        var now = clock.GetUtcNow();
        var wish = new CheckoutWish(subscription.WorkspaceId, subscription.CustomerKey!, plan.Key, request.Currency)
        {
            FirstPaymentAt = subscription.Status == SubscriptionStatus.Trial && subscription.TrialEndsAt > now + LeastAhead ? subscription.TrialEndsAt : null,
            SuccessUrl = address.Link($"{ReturnPath}?session={{CHECKOUT_SESSION_ID}}"),
            CancelUrl = address.Link(ReturnPath),
        };
        var target = $"{plan.Key}:{request.Currency}:{wish.FirstPaymentAt:O}:{wish.CancelUrl}";
        var opened = await desk.OrderAsync(PaymentOrderKind.Checkout, target, key => gateway.OpenCheckoutAsync(wish, key, cancellationToken), cancellationToken);
        return opened.IsSuccess ? new ProviderPage(opened.Value) : opened.Failure;
    }
}

/// <summary>The browser came back from the payment provider: its news may come later, so we ask.</summary>
public sealed record ConfirmCheckoutCommand(string Session) : IRequest<Result<BillingView>>;

internal sealed class ConfirmCheckoutValidator : AbstractValidator<ConfirmCheckoutCommand>
{
    public ConfirmCheckoutValidator() => RuleFor(command => command.Session).NotEmpty().MaximumLength(Subscription.KeyMaxLength).Matches("^[A-Za-z0-9_]+$");
}

internal sealed class ConfirmCheckoutHandler(IAppDbContext db, IPaymentGateway gateway, SubscriptionSync sync, BillingDescriber describer)
    : IRequestHandler<ConfirmCheckoutCommand, Result<BillingView>>
{
    public async Task<Result<BillingView>> Handle(ConfirmCheckoutCommand request, CancellationToken cancellationToken)
    {
        var payer = await gateway.PayerOfCheckoutAsync(request.Session, cancellationToken);
        if (!payer.IsSuccess) return payer.Failure == BillingFailures.Missing ? BillingFailures.ForeignSession : payer.Failure;
        if (!await db.Subscriptions.AnyAsync(row => row.CustomerKey == payer.Value, cancellationToken)) return BillingFailures.ForeignSession;
        var synced = await sync.RunAsync(null, cancellationToken);
        return synced.IsSuccess ? await describer.DescribeAsync(cancellationToken) : synced.Failure;
    }
}
