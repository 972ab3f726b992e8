using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>
/// What was said before. Our own lines were checked when they left; the customer's words may be repeated as the customer's, and
/// never as a fact of the business.
/// </summary>
internal sealed class SaidFacts
{
    private readonly Lazy<WhenMentions> _ourWhen;
    private readonly Lazy<WhenMentions> _customerWhen;
    private readonly Lazy<HashSet<int>> _offered;
    private readonly Lazy<HashSet<string>> _customerPhones;
    private readonly Lazy<HashSet<long>> _customerAmounts;
    private readonly Lazy<(HashSet<int> Ours, HashSet<int> Customers)> _durations;

    public SaidFacts(IReadOnlyList<ChatLine> history, DateTimeOffset localNow, string callingCode)
    {
        var ours = new Lazy<string>(() => Join(history.Where(line => line.Role != ChatRole.Customer)));
        CustomerWords = Join(history.Where(line => line.Role == ChatRole.Customer));
        LastWords = history.LastOrDefault(line => line.Role == ChatRole.Customer)?.Text ?? "";
        _ourWhen = new(() => TimeExpressions.Find(ours.Value, localNow));
        _customerWhen = new(() => TimeExpressions.Find(CustomerWords, localNow));
        _offered = new(() => Offered(ours.Value, _ourWhen.Value));
        _customerPhones = new(() => [.. ContactExpressions.FindPhones(CustomerWords, callingCode).Select(phone => phone.E164)]);
        _customerAmounts = new(() => [.. MoneyExpressions.Find(CustomerWords).Select(money => money.Minor)]);
        _durations = new(() => (Minutes(ours.Value), Minutes(CustomerWords)));
    }

    /// <summary>All that the customer said, newest last.</summary>
    public string CustomerWords { get; }

    /// <summary>The customer's newest line.</summary>
    public string LastWords { get; }

    /// <summary><c>conversation</c> for what we said, <c>customer</c> for what only the customer did.</summary>
    public string? Date(DateOnly date) => Has(_ourWhen.Value, date) ? "conversation" : Has(_customerWhen.Value, date) ? "customer" : null;

    public string? Clock(int minutes) => Has(_ourWhen.Value, minutes) ? "conversation" : Has(_customerWhen.Value, minutes) ? "customer" : null;

    /// <summary>A time we named outside a sentence about opening hours.</summary>
    public bool WasOffered(int minutes) => _offered.Value.Contains(minutes);

    public string? Duration(int minutes) => _durations.Value.Ours.Contains(minutes) ? "conversation" : _durations.Value.Customers.Contains(minutes) ? "customer" : null;

    public bool IsCustomersAmount(long minor) => _customerAmounts.Value.Contains(minor);

    public bool IsCustomersPhone(string e164) => _customerPhones.Value.Contains(e164);

    private static string Join(IEnumerable<ChatLine> lines) => string.Join('\n', lines.Select(line => line.Text));

    private static bool Has(WhenMentions said, DateOnly date) =>
        said.Dates.Any(d => d.Date == date || d.Until == date || d.Alternative == date || (d.Until is { } until && d.Date <= date && date <= until));

    private static bool Has(WhenMentions said, int minutes) => said.Times.SelectMany(Clocks.Of).Contains(minutes);

    private static HashSet<int> Minutes(string words) => [.. DurationExpressions.Find(words).SelectMany(span => span.MinutesTo is { } to ? new[] { span.Minutes, to } : [span.Minutes])];

    private static HashSet<int> Offered(string words, WhenMentions when)
    {
        var ofHours = Sentence.Cut(words).Where(sentence => Cues.Opens().IsMatch(sentence.Text)).ToList();
        return [.. when.Times.Where(time => !ofHours.Exists(s => s.Start <= time.Start && time.Start < s.End)).SelectMany(Clocks.Of)];
    }
}
