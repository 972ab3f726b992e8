using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Numbers, days and phones of the owner's texts, each with the texts it stands in.</summary>
internal sealed class OwnerFacts
{
    // Reading facts out of words takes its time: a directory of hundreds of providers is quoted word for word instead.
    private const int MaxTextsRead = 400;

    private OwnerFacts()
    {
    }

    public Told<long> Amounts { get; } = new();

    public Told<decimal> Percents { get; } = new();

    public Told<string> Phones { get; } = new();

    public Told<int> Durations { get; } = new();

    public Told<(int Month, int Day)> Days { get; } = new();

    public Told<int> Clocks { get; } = new();

    public static OwnerFacts Read(IEnumerable<(string Source, string Text)> texts, string callingCode)
    {
        var facts = new OwnerFacts();
        foreach (var (source, text) in texts.Where(entry => entry.Text.Any(char.IsAsciiDigit)).Take(MaxTextsRead)) facts.Read(source, text, callingCode);
        return facts;
    }

    private void Read(string source, string text, string callingCode)
    {
        foreach (var money in MoneyExpressions.Find(text))
        {
            Amounts.Add(money.Minor, source);
            if (money.MinorTo is { } to) Amounts.Add(to, source);
        }

        foreach (var percent in PercentExpressions.Find(text)) Percents.Add(percent.Value, source);
        foreach (var phone in ContactExpressions.FindPhones(text, callingCode)) Phones.Add(phone.E164, source);
        foreach (var span in DurationExpressions.Find(text))
        {
            Durations.Add(span.Minutes, source);
            if (span.MinutesTo is { } to) Durations.Add(to, source);
        }

        var when = TimeExpressions.Find(text, DateTimeOffset.UnixEpoch);
        foreach (var date in when.Dates.SelectMany(d => new[] { d.Date, d.Until ?? d.Date })) Days.Add((date.Month, date.Day), source);
        foreach (var minutes in when.Times.SelectMany(ReplyCheck.Clocks.Of)) Clocks.Add(minutes, source);
    }
}

/// <summary>Which texts tell a thing, in their order.</summary>
internal sealed class Told<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, List<string>> _sources = [];

    public void Add(TKey key, string source)
    {
        if (!_sources.TryGetValue(key, out var sources)) _sources[key] = sources = [];
        sources.Add(source);
    }

    /// <summary>The first text that tells it and may be told now.</summary>
    public string? Find(TKey key, Func<string, bool>? mayTell = null) =>
        _sources.TryGetValue(key, out var sources) ? sources.Find(source => mayTell?.Invoke(source) != false) : null;
}

/// <summary>Clock times as minutes after midnight.</summary>
internal static class Clocks
{
    /// <summary>Every reading of a mention, both ends of a window.</summary>
    public static IEnumerable<int> Of(TimeMention mention) =>
        new[] { mention.At, mention.From, mention.To, mention.AlternativeAt, mention.AlternativeFrom, mention.AlternativeTo }.OfType<TimeOnly>().Select(Minutes);

    public static int Minutes(TimeOnly time) => time.Hour * 60 + time.Minute;
}
