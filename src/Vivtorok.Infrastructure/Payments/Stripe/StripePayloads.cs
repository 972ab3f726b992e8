using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vivtorok.Infrastructure.Payments.Stripe;

// What we read of Stripe's objects; everything else in them is passed over. Since 2025 the period stands on the item and an invoice
// names its subscription under «parent».

internal sealed record StripeList<T>(T[] Data, bool HasMore) where T : StripeObject;

internal record StripeObject(string Id);

internal sealed record StripeCustomer(string Id, bool Deleted) : StripeObject(Id);

internal sealed record StripePage(string Id, string? Url) : StripeObject(Id);

internal sealed record StripeCheckout(string Id, string? Url, [property: JsonConverter(typeof(StripeIdConverter))] string? Customer) : StripeObject(Id);

internal sealed record StripeSubscription(
    string Id, string Status, StripeItems Items, bool CancelAtPeriodEnd, long? CancelAt, long? TrialEnd, long Created, Dictionary<string, string>? Metadata) : StripeObject(Id);

internal sealed record StripeItems(StripeItem[] Data);

internal sealed record StripeItem(string Id, StripePrice Price, int? Quantity, long CurrentPeriodStart, long CurrentPeriodEnd);

internal sealed record StripePrice(string Id, long? UnitAmount, string Currency);

internal sealed record StripeInvoice(
    string Id, string? Number, string Status, long Created, long Total, long AmountDue, long AmountPaid, string Currency, long? NextPaymentAttempt) : StripeObject(Id)
{
    public string? HostedInvoiceUrl { get; init; }

    public string? InvoicePdf { get; init; }

    public StripeTax[]? TotalTaxes { get; init; }

    public StripeTransitions? StatusTransitions { get; init; }
}

/// <summary>What a change would cost. It is no invoice yet, so it may have no id.</summary>
internal sealed record StripePreview(long AmountDue, string Currency, StripeLines Lines, StripeTax[]? TotalTaxes);

internal sealed record StripeTax(long Amount);

internal sealed record StripeTransitions(long? FinalizedAt, long? PaidAt);

internal sealed record StripeLines(StripeLine[] Data);

internal sealed record StripeLine(long Amount);

internal static class StripeJson
{
    public static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString };
}

/// <summary>A reference is an id, or the whole object where it was expanded.</summary>
internal sealed class StripeIdConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return reader.GetString();
        using var expanded = JsonDocument.ParseValue(ref reader);
        return expanded.RootElement.TryGetProperty("id", out var id) ? id.GetString() : null;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
