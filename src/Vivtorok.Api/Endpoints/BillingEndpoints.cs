using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Billing;
using Vivtorok.Domain.Billing;

namespace Vivtorok.Api.Endpoints;

internal static class BillingEndpoints
{
    public static void MapBilling(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/billing").WithTags("Billing").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        group.MapGet("", Get).WithName("GetBilling").WithSummary("The plan, what is used of it and how it will go on");
        group.MapGet("/plans", Plans).WithName("ListPlans").WithSummary("The plans side by side");

        var own = group.MapGroup("").RequireAuthorization(Policies.Owner).SessionOnly().ProducesProblem(400).ProducesProblem(403);
        own.MapGet("/invoices", Invoices).WithName("ListInvoices").WithSummary("Invoices and receipts, the newest first");
        var pay = own.MapGroup("").ProducesProblem(402).ProducesProblem(404).ProducesProblem(409).ProducesProblem(429);
        pay.MapPost("/checkout", Checkout).WithName("StartCheckout").WithSummary("Open the payment provider's page for a plan; no card data comes by us");
        pay.MapPost("/checkout/confirm", Confirm).WithName("ConfirmCheckout").WithSummary("The browser is back from the payment provider");
        pay.MapPost("/change/preview", Preview).WithName("PreviewPlanChange").WithSummary("What another plan would cost today and what it would not hold");
        pay.MapPost("/change", Change).WithName("ChangePlan").WithSummary("Change the plan at once, for the amounts of the preview");
        pay.MapPost("/cancel", Cancel).WithName("CancelSubscription").WithSummary("End the subscription with the period that is paid");
        pay.MapPost("/resume", Resume).WithName("ResumeSubscription").WithSummary("Let a cancelled subscription go on after all");
        pay.MapPost("/portal", Portal).WithName("OpenBillingPortal").WithSummary("Open the payment provider's page for cards, address and tax number");

        routes.MapPost("/webhooks/stripe", Receive).WithTags("Webhooks").AllowAnonymous().AllowLargeBody()
            .WithName("ReceiveStripe").WithSummary("Events of Stripe, signed").ProducesProblem(400).ProducesProblem(401);
    }

    internal sealed record CheckoutBody(PlanKey? Plan, string Currency);

    internal sealed record ConfirmBody(string Session);

    internal sealed record PlanBody(PlanKey? Plan);

    internal sealed record ChangeBody(PlanKey? Plan, DateTimeOffset At);

    private static async Task<Results<Ok<BillingView>, ProblemHttpResult>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetBillingQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<PlanList>, ProblemHttpResult>> Plans(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListPlansQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<InvoiceRow>>, ProblemHttpResult>> Invoices(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListInvoicesQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Ok<ProviderPage>, ProblemHttpResult>> Checkout(CheckoutBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new StartCheckoutCommand(body.Plan, body.Currency), cancellationToken)).ToOk();

    private static async Task<Results<Ok<BillingView>, ProblemHttpResult>> Confirm(ConfirmBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConfirmCheckoutCommand(body.Session), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ChangePreview>, ProblemHttpResult>> Preview(PlanBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PreviewChangeQuery(body.Plan), cancellationToken)).ToOk();

    private static async Task<Results<Ok<BillingView>, ProblemHttpResult>> Change(ChangeBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ChangePlanCommand(body.Plan, body.At), cancellationToken)).ToOk();

    private static async Task<Results<Ok<BillingView>, ProblemHttpResult>> Cancel(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CancelSubscriptionCommand(Cancels: true), cancellationToken)).ToOk();

    private static async Task<Results<Ok<BillingView>, ProblemHttpResult>> Resume(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CancelSubscriptionCommand(Cancels: false), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ProviderPage>, ProblemHttpResult>> Portal(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OpenPortalCommand(), cancellationToken)).ToOk();

    // The raw bytes: the signature is of them, and of nothing that was read out of them.
    private static async Task<Results<Ok, ProblemHttpResult>> Receive(HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var received = await mediator.Send(new ReceivePaymentEventCommand(body.ToArray(), request.Headers["Stripe-Signature"]), cancellationToken);
        return received.IsSuccess ? TypedResults.Ok() : received.Failure.ToProblem();
    }
}
