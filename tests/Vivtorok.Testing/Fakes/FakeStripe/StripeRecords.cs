using System.Globalization;
using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes.FakeStripe;

/// <summary>What a card of a customer does.</summary>
public enum StripeCard
{
    Good,
    Declined,

    /// <summary>The bank wants the person.</summary>
    Authentication,
}

/// <summary>A customer at Stripe, in Stripe's shape.</summary>
public sealed class StripePayer(string id, JsonObject form, DateTimeOffset created)
{
    public string Id => id;

    public string? Email => form.At("email");

    public StripeCard Card { get; set; }

    /// <summary>Below zero: credit for the next invoice.</summary>
    public long Balance { get; set; }

    public bool Deleted { get; set; }

    public JsonObject ToJson() => Deleted ? new JsonObject { ["id"] = id, ["object"] = "customer", ["deleted"] = true } : new JsonObject
    {
        ["id"] = id, ["object"] = "customer", ["email"] = Email, ["name"] = form.At("name"), ["balance"] = Balance, ["created"] = created.ToUnixTimeSeconds(), ["livemode"] = false,
        ["metadata"] = form["metadata"]?.DeepClone() ?? new JsonObject(), ["invoice_settings"] = new JsonObject { ["default_payment_method"] = null },
    };
}

/// <summary>A price of the catalogue at Stripe, by the month.</summary>
public sealed record StripeListPrice(string Id, long Amount, string Currency)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Id, ["object"] = "price", ["unit_amount"] = Amount, ["currency"] = Currency, ["product"] = "prod_vivtorok", ["type"] = "recurring",
        ["recurring"] = new JsonObject { ["interval"] = "month", ["interval_count"] = 1 },
    };
}

/// <summary>A subscription at Stripe. The period stands on the item, as it has since 2025.</summary>
public sealed class StripeContract(string id, string customer, StripeListPrice price, DateTimeOffset created)
{
    public string Id => id;

    public string Customer => customer;

    public StripeListPrice Price { get; set; } = price;

    public string Status { get; set; } = "active";

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset PeriodStart { get; set; } = created;

    public DateTimeOffset PeriodEnd { get; set; } = created.AddMonths(1);

    public DateTimeOffset Anchor { get; set; } = created;

    public DateTimeOffset? TrialEnd { get; set; }

    public bool CancelAtPeriodEnd { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public JsonObject Metadata { get; init; } = [];

    public string? LatestInvoice { get; set; }

    public bool IsOver => Status is "canceled" or "incomplete_expired";

    public JsonObject ToJson() => new()
    {
        ["id"] = id, ["object"] = "subscription", ["customer"] = customer, ["status"] = Status, ["created"] = Created.ToUnixTimeSeconds(), ["livemode"] = false,
        ["cancel_at_period_end"] = CancelAtPeriodEnd, ["cancel_at"] = CancelAtPeriodEnd ? PeriodEnd.ToUnixTimeSeconds() : null, ["ended_at"] = EndedAt?.ToUnixTimeSeconds(),
        ["trial_end"] = TrialEnd?.ToUnixTimeSeconds(), ["latest_invoice"] = LatestInvoice, ["metadata"] = Metadata.DeepClone(), ["collection_method"] = "charge_automatically",
        ["items"] = new JsonObject
        {
            ["object"] = "list", ["has_more"] = false,
            ["data"] = new JsonArray(new JsonObject
            {
                ["id"] = $"si_{id[4..]}", ["object"] = "subscription_item", ["price"] = Price.ToJson(), ["quantity"] = 1,
                ["current_period_start"] = PeriodStart.ToUnixTimeSeconds(), ["current_period_end"] = PeriodEnd.ToUnixTimeSeconds(),
            }),
        },
    };
}

/// <summary>An invoice at Stripe. Its subscription stands under «parent».</summary>
public sealed class StripeBill(string id, StripeContract contract, string reason, IReadOnlyList<long> lines, DateTimeOffset created)
{
    public string Id => id;

    public string Customer => contract.Customer;

    public StripeContract Contract => contract;

    public string Status { get; set; } = "open";

    public long Total => lines.Sum();

    public long Due { get; set; }

    public long Paid { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? NextAttempt { get; set; }

    public DateTimeOffset? PaidAt { get; set; }

    public DateTimeOffset Created => created;

    /// <summary>Where Stripe's own pages are; part of the addresses on it.</summary>
    public Uri Site { get; init; } = new("https://invoice.stripe.com");

    public JsonObject ToJson() => new()
    {
        ["id"] = id, ["object"] = "invoice", ["customer"] = Customer, ["status"] = Status, ["billing_reason"] = reason, ["currency"] = contract.Price.Currency, ["livemode"] = false,
        ["number"] = $"VIV-{id[3..].PadLeft(4, '0')}", ["created"] = created.ToUnixTimeSeconds(), ["total"] = Total, ["amount_due"] = Due, ["amount_paid"] = Paid, ["amount_remaining"] = Due - Paid,
        ["attempt_count"] = Attempts, ["next_payment_attempt"] = NextAttempt?.ToUnixTimeSeconds(), ["total_taxes"] = new JsonArray(),
        ["hosted_invoice_url"] = new Uri(Site, $"/i/{id}").ToString(), ["invoice_pdf"] = new Uri(Site, $"/i/{id}/pdf").ToString(),
        ["status_transitions"] = new JsonObject { ["finalized_at"] = created.ToUnixTimeSeconds(), ["paid_at"] = PaidAt?.ToUnixTimeSeconds() },
        ["parent"] = new JsonObject
        {
            ["type"] = "subscription_details",
            ["subscription_details"] = new JsonObject { ["subscription"] = contract.Id, ["metadata"] = contract.Metadata.DeepClone() },
        },
        ["lines"] = LinesOf(lines),
    };

    public static JsonObject LinesOf(IReadOnlyList<long> lines) => new()
    {
        ["object"] = "list", ["has_more"] = false,
        ["data"] = new JsonArray([.. lines.Select((amount, i) => new JsonObject { ["id"] = string.Create(CultureInfo.InvariantCulture, $"il_{i}"), ["object"] = "line_item", ["amount"] = amount })]),
    };
}

/// <summary>A page of Stripe on which somebody buys.</summary>
public sealed class StripeVisit(string id, JsonObject form, StripeListPrice price, DateTimeOffset created)
{
    public string Id => id;

    public JsonObject Form => form;

    public StripeListPrice Price => price;

    public string Status { get; set; } = "open";

    public string? Contract { get; set; }

    public required Uri Page { get; init; }

    public JsonObject ToJson() => new()
    {
        ["id"] = id, ["object"] = "checkout.session", ["mode"] = "subscription", ["status"] = Status, ["payment_status"] = Status == "complete" ? "paid" : "unpaid", ["ui_mode"] = "hosted_page",
        ["url"] = Status == "open" ? Page.ToString() : null, ["customer"] = form.At("customer"), ["subscription"] = Contract, ["client_reference_id"] = form.At("client_reference_id"),
        ["metadata"] = form["metadata"]?.DeepClone() ?? new JsonObject(), ["created"] = created.ToUnixTimeSeconds(), ["expires_at"] = created.AddHours(24).ToUnixTimeSeconds(), ["livemode"] = false,
    };
}
