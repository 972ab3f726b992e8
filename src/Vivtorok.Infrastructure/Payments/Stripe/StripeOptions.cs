using System.ComponentModel.DataAnnotations;
using Vivtorok.Domain.Billing;

namespace Vivtorok.Infrastructure.Payments.Stripe;

/// <summary>Settings of the section <c>Payments:Stripe</c>. Without a key nothing else is asked for, and no payments are taken.</summary>
public sealed class StripeOptions : IValidatableObject
{
    public const string Section = "Payments:Stripe";

    [Required]
    public Uri BaseUrl { get; init; } = new("https://api.stripe.com");

    /// <summary><c>sk_…</c> or a restricted <c>rk_…</c>.</summary>
    [RegularExpression("^(sk|rk)_(test|live)_[A-Za-z0-9_]{8,}$", ErrorMessage = "A key looks like sk_live_… or rk_live_….")]
    public string? SecretKey { get; init; }

    /// <summary>The pinned version of the API: shapes change with it.</summary>
    [Required, RegularExpression(@"^\d{4}-\d{2}-\d{2}(\.[a-z]+)?$")]
    public string Version { get; init; } = "2026-10-28.endive";

    /// <summary>Secrets of the webhook endpoint: two while one replaces the other.</summary>
    public IReadOnlyList<string> WebhookSecrets { get; init; } = [];

    /// <summary>The id of the price of each plan in each currency, as <c>Prices:solo:uah</c>.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Prices { get; init; } = new Dictionary<string, Dictionary<string, string>>();

    /// <summary>Prices that are sold no more, but still paid: the id and its plan.</summary>
    public IReadOnlyDictionary<string, PlanKey> FormerPrices { get; init; } = new Dictionary<string, PlanKey>();

    /// <summary>Has Stripe add tax by the payer's address; needs Stripe Tax.</summary>
    public bool AutomaticTax { get; init; }

    [Range(1, 80)]
    public double TimeoutSeconds { get; init; } = 20;

    /// <summary>How often a call is repeated that may succeed the next time.</summary>
    [Range(0, 5)]
    public int Retries { get; init; } = 2;

    /// <summary>The pause before the first repeat; each further one is twice as long, up to five seconds.</summary>
    [Range(0.001, 5)]
    public double RetrySeconds { get; init; } = 0.5;

    /// <summary>How old a webhook's signature may be.</summary>
    [Range(10, 3600)]
    public int ToleranceSeconds { get; init; } = 300;

    internal bool IsConfigured => !string.IsNullOrWhiteSpace(SecretKey);

    internal bool IsLive => SecretKey?.Contains("_live_", StringComparison.Ordinal) == true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsConfigured) yield break;
        if (!BaseUrl.IsAbsoluteUri || BaseUrl.Scheme is not ("http" or "https")) yield return Wrong(nameof(BaseUrl), "must be an absolute http or https address.");
        if (WebhookSecrets.Count == 0) yield return Wrong(nameof(WebhookSecrets), "at least one is needed to believe what Stripe posts.");
        if (WebhookSecrets.Any(secret => string.IsNullOrWhiteSpace(secret) || secret.Any(char.IsWhiteSpace))) yield return Wrong(nameof(WebhookSecrets), "a secret is blank or holds a space.");
        foreach (var plan in Plan.All.Where(plan => plan.IsOnSale))
            foreach (var price in plan.Prices)
                if (string.IsNullOrWhiteSpace(PriceOf(plan.Key, price.Currency))) yield return Wrong($"{nameof(Prices)}:{plan.Key}:{price.Currency}".ToLowerInvariant(), "the id of the price is missing.");
    }

    internal string? PriceOf(PlanKey plan, string currency) => Prices
        .Where(entry => entry.Key.Equals(plan.ToString(), StringComparison.OrdinalIgnoreCase)).SelectMany(entry => entry.Value)
        .Where(entry => entry.Key.Equals(currency, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Value).FirstOrDefault();

    internal PlanKey? PlanOf(string price)
    {
        if (FormerPrices.TryGetValue(price, out var former)) return former;
        return Prices.Where(entry => entry.Value.ContainsValue(price)).Select(entry => Enum.TryParse<PlanKey>(entry.Key, ignoreCase: true, out var plan) ? plan : (PlanKey?)null).FirstOrDefault();
    }

    private static ValidationResult Wrong(string member, string message) => new($"{Section}:{member}: {message}", [member]);
}
