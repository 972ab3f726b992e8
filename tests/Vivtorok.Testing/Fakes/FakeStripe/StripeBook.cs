using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes.FakeStripe;

/// <summary>
/// What Stripe knows, and its clock. Time passes only when it is told to: then it renews, tries cards again and ends what ends, in the
/// order in which it falls due, and says each change as an event.
/// </summary>
public sealed class StripeBook
{
    private static readonly TimeSpan[] RetryAfter = [TimeSpan.FromDays(3), TimeSpan.FromDays(3), TimeSpan.FromDays(4)];
    private int _ids;

    public DateTimeOffset Now { get; private set; }

    public Uri Site { get; set; } = new("http://127.0.0.1");

    public ConcurrentDictionary<string, StripePayer> Payers { get; } = new();

    public ConcurrentDictionary<string, StripeContract> Contracts { get; } = new();

    public ConcurrentDictionary<string, StripeBill> Bills { get; } = new();

    public ConcurrentDictionary<string, StripeVisit> Visits { get; } = new();

    public Dictionary<string, StripeListPrice> Prices { get; } = [];

    /// <summary>What Stripe does when every try has failed: <c>unpaid</c> or <c>canceled</c>.</summary>
    public string AfterRetries { get; set; } = "unpaid";

    /// <summary>Everything that happened, in its order: kind and the object as it was then.</summary>
    public ConcurrentQueue<JsonObject> Events { get; } = new();

    public string NewId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}_{Interlocked.Increment(ref _ids)}");

    public void StartAt(DateTimeOffset now) => Now = now;

    /// <summary>Lets time pass.</summary>
    public void AdvanceTo(DateTimeOffset until)
    {
        while (Next(until) is { } due)
        {
            Now = due.At > Now ? due.At : Now;
            due.Act();
        }

        Now = until > Now ? until : Now;
    }

    /// <summary>Somebody pays on the page.</summary>
    public StripeContract Complete(StripeVisit visit)
    {
        var contract = new StripeContract(NewId("sub"), visit.Form.At("customer")!, visit.Price, Now) { Metadata = (visit.Form["subscription_data"]?["metadata"]?.DeepClone() as JsonObject) ?? [] };
        if (visit.Form.At("subscription_data/trial_end") is { } trial)
        {
            contract.TrialEnd = contract.PeriodEnd = contract.Anchor = DateTimeOffset.FromUnixTimeSeconds(long.Parse(trial, CultureInfo.InvariantCulture));
            contract.Status = "trialing";
        }

        Contracts[contract.Id] = contract;
        (visit.Status, visit.Contract) = ("complete", contract.Id);
        Emit("customer.subscription.created", contract.ToJson());
        Bill(contract, "subscription_create", contract.Status == "trialing" ? [0] : [contract.Price.Amount]);
        Emit("checkout.session.completed", visit.ToJson());
        return contract;
    }

    /// <summary>What is left of the period, on the old price and on the new.</summary>
    public static IReadOnlyList<long> Prorate(StripeContract contract, StripeListPrice to, DateTimeOffset at)
    {
        if (contract.Status == "trialing") return [];
        var left = (contract.PeriodEnd - at) / (contract.PeriodEnd - contract.PeriodStart);
        return [-(long)Math.Round(contract.Price.Amount * left), (long)Math.Round(to.Amount * left)];
    }

    /// <summary>Writes an invoice and takes the money, or does not get it.</summary>
    public StripeBill Bill(StripeContract contract, string reason, IReadOnlyList<long> lines)
    {
        var bill = new StripeBill(NewId("in"), contract, reason, lines, Now) { Site = Site };
        var payer = Payers[contract.Customer];
        var credit = Math.Min(-payer.Balance, Math.Max(0, bill.Total));
        bill.Due = Math.Max(0, bill.Total) - credit;
        payer.Balance += credit + Math.Min(0, bill.Total);
        Bills[bill.Id] = bill;
        contract.LatestInvoice = bill.Id;
        Try(bill);
        return bill;
    }

    /// <summary>Takes the money of an invoice now.</summary>
    public void Try(StripeBill bill)
    {
        var contract = bill.Contract;
        bill.Attempts++;
        if (bill.Due == 0 || Payers[bill.Customer].Card == StripeCard.Good)
        {
            (bill.Status, bill.Paid, bill.PaidAt, bill.NextAttempt) = ("paid", bill.Due, Now, null);
            Emit("invoice.paid", bill.ToJson());
            if (contract.Status is "past_due" or "unpaid" && !Bills.Values.Any(other => other.Contract == contract && other.Status == "open")) Become(contract, "active");
            return;
        }

        bill.NextAttempt = bill.Attempts <= RetryAfter.Length ? Now + RetryAfter[bill.Attempts - 1] : null;
        Emit("invoice.payment_failed", bill.ToJson());
        if (bill.NextAttempt is not null) Become(contract, "past_due");
        else if (AfterRetries == "canceled") End(contract);
        else Become(contract, "unpaid");
    }

    public void End(StripeContract contract)
    {
        (contract.Status, contract.EndedAt) = ("canceled", Now);
        Emit("customer.subscription.deleted", contract.ToJson());
    }

    public void Changed(StripeContract contract) => Emit("customer.subscription.updated", contract.ToJson());

    public void Emit(string type, JsonObject about) => Events.Enqueue(new JsonObject
    {
        ["id"] = NewId("evt"), ["object"] = "event", ["api_version"] = "2026-10-28.endive", ["created"] = Now.ToUnixTimeSeconds(), ["type"] = type, ["livemode"] = false,
        ["pending_webhooks"] = 1, ["request"] = new JsonObject { ["id"] = null, ["idempotency_key"] = null }, ["data"] = new JsonObject { ["object"] = about },
    });

    private void Become(StripeContract contract, string status)
    {
        if (contract.Status == status || contract.IsOver) return;
        contract.Status = status;
        Changed(contract);
    }

    private (DateTimeOffset At, Action Act)? Next(DateTimeOffset until)
    {
        var renewals = Contracts.Values.Where(contract => !contract.IsOver && contract.PeriodEnd <= until).Select(contract => (contract.PeriodEnd, (Action)(() => Renew(contract))));
        var retries = Bills.Values.Where(bill => bill.Status == "open" && bill.NextAttempt <= until).Select(bill => (bill.NextAttempt!.Value, (Action)(() => Try(bill))));
        return renewals.Concat(retries).OrderBy(due => due.Item1).Select(due => ((DateTimeOffset, Action)?)due).FirstOrDefault();
    }

    private void Renew(StripeContract contract)
    {
        if (contract.CancelAtPeriodEnd)
        {
            End(contract);
            return;
        }

        contract.PeriodStart = contract.PeriodEnd;
        var months = 1;
        while (contract.Anchor.AddMonths(months) <= contract.PeriodStart) months++;
        contract.PeriodEnd = contract.Anchor.AddMonths(months);
        if (contract.Status == "trialing") contract.Status = "active";
        Changed(contract);
        if (contract.Status != "unpaid") Bill(contract, "subscription_cycle", [contract.Price.Amount]);
    }
}
