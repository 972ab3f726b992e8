using System.Net;
using System.Text.Json;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Payments.Stripe;

/// <summary>A refusal of Stripe. What it means hangs on the status and these two, never on the words.</summary>
internal sealed record StripeError(string? Type, string? Code)
{
    private static readonly string[] WantsPerson = ["authentication_required", "subscription_payment_intent_requires_action", "invoice_payment_intent_requires_action"];

    public static StripeError Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<Envelope>(body, StripeJson.Options)?.Error ?? new StripeError(null, null);
        }
        catch (JsonException)
        {
            return new StripeError(null, null); // a proxy on the way answers in HTML: the status alone has to do
        }
    }

    public Failure ToFailure(HttpStatusCode status) => (status, Type, Code) switch
    {
        (HttpStatusCode.PaymentRequired, _, var code) when WantsPerson.Contains(code) => BillingFailures.Authentication,
        (HttpStatusCode.PaymentRequired, _, _) => BillingFailures.Declined,
        (HttpStatusCode.NotFound, _, _) or (_, _, "resource_missing") => BillingFailures.Missing,
        (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _, _) => BillingFailures.KeyRefused,
        (HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests, _, _) => BillingFailures.Away, // not carried out, and not remembered
        ( >= HttpStatusCode.InternalServerError, _, _) => BillingFailures.Uncertain, // remembered with its key: the next try needs a new one
        _ => BillingFailures.Refused,
    };

    private sealed record Envelope(StripeError? Error);
}
