using System.Globalization;
using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes.FakeStripe;

// The calls themselves. Unknown parameters are refused, as Stripe does.
public sealed partial class FakeStripe
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["POST customers"] = ["name", "email", "preferred_locales", "metadata", "phone", "address", "description"],
        ["POST checkout/sessions"] =
        [
            "mode", "customer", "client_reference_id", "metadata", "line_items", "subscription_data", "payment_method_collection", "success_url", "cancel_url", "locale",
            "allow_promotion_codes", "tax_id_collection", "billing_address_collection", "customer_update", "automatic_tax", "expires_at",
        ],
        ["POST billing_portal/sessions"] = ["customer", "return_url", "configuration", "locale", "flow_data"],
        ["POST invoices/create_preview"] = ["customer", "subscription", "subscription_details"],
        ["POST subscriptions"] = ["items", "proration_behavior", "proration_date", "payment_behavior", "cancel_at_period_end", "metadata", "trial_end"],
        ["DELETE subscriptions"] = ["invoice_now", "prorate", "cancellation_details"],
        ["GET subscriptions"] = ["customer", "status", "limit", "starting_after", "price"],
        ["GET invoices"] = ["customer", "subscription", "limit", "starting_after", "status"],
        ["GET checkout/sessions"] = [],
    };

    private StripeAnswer Answer(string method, string path, JsonObject form)
    {
        lock (Book)
        {
            var (area, id) = Split(path);
            if (!Known.TryGetValue($"{method} {area}", out var known)) return Wrong(404, "invalid_request_error", null, $"Unrecognized request URL ({method}: /v1/{path}).");
            if (form.Select(one => one.Key).FirstOrDefault(key => !known.Contains(key)) is { } stranger)
            {
                Violations.Enqueue($"{path}: {stranger}");
                return Wrong(400, "invalid_request_error", "parameter_unknown", $"Received unknown parameter: {stranger}");
            }

            return (method, area) switch
            {
                ("POST", "customers") => MakeCustomer(form),
                ("POST", "checkout/sessions") => OpenVisit(form),
                ("GET", "checkout/sessions") => Book.Visits.TryGetValue(id ?? "", out var visit) ? Good(visit.ToJson()) : Missing("checkout session", id),
                ("POST", "billing_portal/sessions") => Payer(form) is { } payer ? Good(Portal(payer, form)) : Missing("customer", form.At("customer")),
                ("GET", "subscriptions") => List(form, Book.Contracts.Values.OrderByDescending(c => c.Created).ThenByDescending(c => Number(c.Id)), c => (c.Id, c.Customer, c.ToJson())),
                ("GET", "invoices") => List(form, Book.Bills.Values.OrderByDescending(b => b.Created).ThenByDescending(b => Number(b.Id)), b => (b.Id, b.Customer, b.ToJson())),
                ("POST", "invoices/create_preview") => Preview(form),
                _ when !Book.Contracts.TryGetValue(id ?? "", out var contract) => Missing("subscription", id),
                ("POST", _) => Change(Book.Contracts[id!], form),
                _ => EndNow(Book.Contracts[id!]),
            };
        }
    }

    private StripeAnswer MakeCustomer(JsonObject form)
    {
        var payer = new StripePayer(Book.NewId("cus"), form, Book.Now);
        Book.Payers[payer.Id] = payer;
        Book.Emit("customer.created", payer.ToJson());
        return Good(payer.ToJson());
    }

    private StripeAnswer OpenVisit(JsonObject form)
    {
        if (Payer(form) is null) return Missing("customer", form.At("customer"));
        if (form.At("line_items/0/price") is not { } price || !Book.Prices.TryGetValue(price, out var listed)) return Missing("price", form.At("line_items/0/price"));
        if (form.At("mode") != "subscription" || form.At("success_url") is null) return Wrong(400, "invalid_request_error", "parameter_missing", "Missing required param.");
        if (form.At("subscription_data/trial_end") is { } trial && DateTimeOffset.FromUnixTimeSeconds(long.Parse(trial, CultureInfo.InvariantCulture)) < Book.Now.AddHours(48))
            return Wrong(400, "invalid_request_error", null, "The `trial_end` date has to be at least 2 days in the future.");
        var id = Book.NewId("cs_test");
        var visit = new StripeVisit(id, form, listed, Book.Now) { Page = new Uri(Book.Site, $"/c/pay/{id}") };
        Book.Visits[id] = visit;
        return Good(visit.ToJson());
    }

    private JsonObject Portal(StripePayer payer, JsonObject form)
    {
        var id = Book.NewId("bps");
        return new JsonObject
        {
            ["id"] = id, ["object"] = "billing_portal.session", ["customer"] = payer.Id, ["return_url"] = form.At("return_url"),
            ["url"] = new Uri(Book.Site, $"/p/session/{payer.Id}?return={Uri.EscapeDataString(form.At("return_url") ?? "")}").AbsoluteUri,
        };
    }

    private StripeAnswer Preview(JsonObject form)
    {
        if (!Book.Contracts.TryGetValue(form.At("subscription") ?? "", out var contract)) return Missing("subscription", form.At("subscription"));
        if (!Book.Prices.TryGetValue(form.At("subscription_details/items/0/price") ?? "", out var price)) return Missing("price", null);
        var lines = StripeBook.Prorate(contract, price, DateOf(form.At("subscription_details/proration_date")));
        return Good(new JsonObject
        {
            ["object"] = "invoice", ["currency"] = price.Currency, ["total"] = lines.Sum(), ["amount_due"] = Math.Max(0, lines.Sum() + Book.Payers[contract.Customer].Balance), ["total_taxes"] = new JsonArray(),
            ["lines"] = StripeBill.LinesOf(lines),
        });
    }

    private StripeAnswer Change(StripeContract contract, JsonObject form)
    {
        if (contract.IsOver) return Wrong(400, "invalid_request_error", null, "A canceled subscription can only update its cancellation_details and metadata.");
        if (form.At("items/0/price") is { } id && id != contract.Price.Id)
        {
            if (!Book.Prices.TryGetValue(id, out var price)) return Missing("price", id);
            var lines = StripeBook.Prorate(contract, price, DateOf(form.At("proration_date")));
            var card = Book.Payers[contract.Customer].Card;
            if (lines.Sum() > 0 && card != StripeCard.Good && form.At("payment_behavior") == "error_if_incomplete")
                return Wrong(402, "card_error", card == StripeCard.Declined ? "card_declined" : "subscription_payment_intent_requires_action", "Your card was declined.");
            contract.Price = price;
            if (lines.Count > 0) Book.Bill(contract, "subscription_update", lines);
        }

        if (form.At("cancel_at_period_end") is { } cancels) contract.CancelAtPeriodEnd = cancels == "true";
        Book.Changed(contract);
        return Good(contract.ToJson());
    }

    private StripeAnswer EndNow(StripeContract contract)
    {
        if (contract.IsOver) return Missing("subscription", contract.Id);
        if (contract.Status == "active") Book.Bill(contract, "subscription_update", [.. StripeBook.Prorate(contract, contract.Price, Book.Now).Take(1)]);
        Book.End(contract);
        return Good(contract.ToJson());
    }

    private StripeAnswer List<T>(JsonObject form, IEnumerable<T> all, Func<T, (string Id, string Customer, JsonObject Json)> read)
    {
        if (Payer(form) is null) return Missing("customer", form.At("customer"));
        var limit = int.Parse(form.At("limit") ?? "10", CultureInfo.InvariantCulture);
        var own = all.Select(read).Where(one => one.Customer == form.At("customer")).ToList();
        var rest = own.Skip(form.At("starting_after") is { } after ? own.FindIndex(one => one.Id == after) + 1 : 0).ToList();
        return Good(new JsonObject { ["object"] = "list", ["has_more"] = rest.Count > limit, ["data"] = new JsonArray([.. rest.Take(limit).Select(one => one.Json)]) });
    }

    private StripePayer? Payer(JsonObject form) => Book.Payers.TryGetValue(form.At("customer") ?? "", out var payer) && !payer.Deleted ? payer : null;

    private DateTimeOffset DateOf(string? seconds) => seconds is null ? Book.Now : DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));

    private static int Number(string id) => int.Parse(id[(id.LastIndexOf('_') + 1)..], CultureInfo.InvariantCulture);

    // subscriptions/sub_1 is the subscription sub_1; invoices/create_preview is a call of its own.
    private static (string Area, string? Id) Split(string path)
    {
        var cut = path.LastIndexOf('/');
        return cut > 0 && path[(cut + 1)..].Any(char.IsDigit) ? (path[..cut], path[(cut + 1)..]) : (path, null);
    }

    private static StripeAnswer Good(JsonObject body) => new(200, body);

    private static StripeAnswer Missing(string what, string? id) => Wrong(404, "invalid_request_error", "resource_missing", $"No such {what}: '{id}'");

    private static StripeAnswer Wrong(int status, string type, string? code, string message) => new(status, ErrorOf(type, code, message));
}
