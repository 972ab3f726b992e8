using System.Text.Json;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Features.Billing;
using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Payments.Stripe;

/// <summary>Reads who an event is about. What it says of them is not believed: it may be old.</summary>
internal sealed class StripeWebhook(IOptions<StripeOptions> options, TimeProvider clock)
{
    private static readonly string[] Families = ["checkout.session.", "customer.subscription.", "invoice."];
    private static readonly string[] Alone = ["customer.deleted"];
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 64 };

    public Result<PaymentNotice> Read(byte[] body, string? signature)
    {
        var settings = options.Value;
        if (!StripeSignature.IsValid(signature, body, settings.WebhookSecrets, clock.GetUtcNow(), TimeSpan.FromSeconds(settings.ToleranceSeconds))) return BillingFailures.BadSignature;
        try
        {
            using var document = JsonDocument.Parse(body, Limits);
            return Read(document.RootElement, settings.IsLive) ?? Result(BillingFailures.BadEvent);
        }
        catch (JsonException)
        {
            return BillingFailures.BadEvent;
        }
    }

    private static Result<PaymentNotice>? Read(JsonElement root, bool live)
    {
        if (Text(root, "object") != "event" || Text(root, "id") is not { Length: > 0 and <= PaymentEvent.KeyMaxLength } id) return null;
        var kind = Text(root, "type") is { Length: > 0 and <= PaymentEvent.KindMaxLength } type ? type : "unknown";
        var about = Member(Member(root, "data"), "object");
        var ours = (Member(root, "livemode").ValueKind == JsonValueKind.True) == live; // an endpoint of both modes tells of both
        var customer = Text(about, "object") == "customer" ? Text(about, "id") : IdOf(Member(about, "customer"));
        return new PaymentNotice(id, kind, ours ? customer : null, ours ? WorkspaceOf(about) : null, Matters(kind));
    }

    // As we wrote it: on the checkout page, on the payer, on the subscription, and by Stripe on the subscription's invoices.
    private static WorkspaceId? WorkspaceOf(JsonElement about)
    {
        var details = Member(Member(about, "parent"), "subscription_details");
        string?[] places = [Text(about, "client_reference_id"), Text(Member(about, "metadata"), StripeGateway.WorkspaceMark), Text(Member(details, "metadata"), StripeGateway.WorkspaceMark)];
        return places.Select(place => Guid.TryParse(place, out var id) ? new WorkspaceId(id) : (WorkspaceId?)null).FirstOrDefault(id => id is not null);
    }

    private static bool Matters(string kind) => Alone.Contains(kind) || Families.Any(family => kind.StartsWith(family, StringComparison.Ordinal));

    private static Result<PaymentNotice> Result(Failure failure) => failure;

    private static string? IdOf(JsonElement reference) => reference.ValueKind == JsonValueKind.String ? reference.GetString() : Text(reference, "id");

    private static JsonElement Member(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
