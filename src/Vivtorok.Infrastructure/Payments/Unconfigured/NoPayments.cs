using Vivtorok.Application.Features.Billing;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Payments.Unconfigured;

/// <summary>Stands where no payment provider is set up: everything runs, nothing can be bought, and so nothing is limited.</summary>
internal sealed class NoPayments : IPaymentGateway
{
    public bool IsConfigured => false;

    public Task<Result<string>> MakeCustomerAsync(Payer payer, string orderKey, CancellationToken cancellationToken) => No<string>();

    public Task<Result<string>> OpenCheckoutAsync(CheckoutWish wish, string orderKey, CancellationToken cancellationToken) => No<string>();

    public Task<Result<string>> PayerOfCheckoutAsync(string session, CancellationToken cancellationToken) => No<string>();

    public Task<Result<string>> OpenPortalAsync(string customerKey, string returnUrl, CancellationToken cancellationToken) => No<string>();

    public Task<Result<PaidTerms[]>> ListSubscriptionsAsync(string customerKey, CancellationToken cancellationToken) => No<PaidTerms[]>();

    public Task<Result<InvoiceTerms[]>> ListInvoicesAsync(string customerKey, CancellationToken cancellationToken) => No<InvoiceTerms[]>();

    public Task<Result<Proration>> PreviewChangeAsync(PlanChange change, CancellationToken cancellationToken) => No<Proration>();

    public Task<Result<Done>> ChangePlanAsync(PlanChange change, string orderKey, CancellationToken cancellationToken) => No<Done>();

    public Task<Result<Done>> CancelAtPeriodEndAsync(string subscriptionKey, bool cancels, string orderKey, CancellationToken cancellationToken) => No<Done>();

    public Task<Result<Done>> CancelNowAsync(string subscriptionKey, string orderKey, CancellationToken cancellationToken) => No<Done>();

    public Result<PaymentNotice> Read(byte[] body, string? signature) => BillingFailures.BadSignature; // nobody is known who could sign

    private static Task<Result<T>> No<T>() => Task.FromResult<Result<T>>(BillingFailures.NotConfigured);
}
