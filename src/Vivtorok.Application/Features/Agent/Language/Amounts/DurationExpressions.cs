using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <param name="MinutesTo">The other end of a range ("від 30 до 45 хвилин").</param>
internal sealed record DurationMention(int Minutes, int? MinutesTo, int Start, int Length, string Text);

/// <summary>How long something takes: "90 minutes", "півтори години", "1 h 30 min".</summary>
internal static class DurationExpressions
{
    private const int LongestMinutes = 60 * 24 * 366;

    private static readonly Rule[] Rules =
    [
        new("span", "few unit", m => Minutes(m.Int(0), m.Text(1))),
        new("span", "int ~h", m => Minutes(m.Int(0), "hour")),
        new("span", "int ~-? unit", m => IsClock(m) ? null : Minutes(m.Int(0), m.Text(2))),
        new("span", "int ~.|, ~int unit", m => m.Digits(2) == 1 ? Minutes((m.Int(0) * 10) + m.Int(2), m.Text(3)) / 10 : null),
        new("span", "int and the? half|halfTo unit", m => Half(m.Int(0), m.Text(4))),
        new("span", "oneAndHalf unit", m => Half(1, m.Text(1))),
        new("span", "halfHour", m => m.Int(0)),
        new("span", "half|halfTo -? the? unit", m => Half(0, m.Text(3))),
        new("span", "a unit", m => m.Text(1) is "minute" or "hour" or "week" ? Minutes(1, m.Text(1)) : null),
        new("span", "a unit and the? half", m => Half(1, m.Text(1))),
        new("span", "hourWord", m => m.PrecededBy("int", "nthHour") ? null : 60),
        new("span", "int unit and? int unit", m => m.Text(1) == "hour" && m.Text(4) == "minute" ? Minutes(m.Int(0), "hour") + m.Int(3) : null),
        new("span", "int hourMark and? int unit?", m => m.Has(4) && m.Text(4) == "minute" ? Minutes(m.Int(0), "hour") + m.Int(3) : null),
        new("duration", "span", m => new Length(m.Get<int>(0), null)),
        new("duration", "from? int -|upTo|or int unit", m => Ordered(Minutes(m.Int(1), m.Text(4)), Minutes(m.Int(3), m.Text(4)))),
        new("duration", "from? span -|upTo span", m => Ordered(m.Get<int>(1), m.Get<int>(3))),
    ];

    private sealed record Length(int Minutes, int? To);

    public static IReadOnlyList<DurationMention> Find(string text)
    {
        text = TextNormaliser.Capped(text);
        var chart = Chart.Read(text, default);
        chart.Apply(Rules);
        return
        [
            .. chart.Longest("duration").Select(node =>
            {
                var (start, length) = chart.Place(node);
                var value = (Length)node.Value;
                return new DurationMention(value.Minutes, value.To, start, length, text.Substring(start, length));
            }),
        ];
    }

    private static Length? Ordered(int? from, int? to) => from is { } low && to is { } high && low < high ? new Length(low, high) : null;

    // "на 16 годину" and "о 12:30 дня" are when: how long would be "16 годин" and "30 днів".
    private static bool IsClock(Match m) => m.Chart.Tokens[m.End - 1].Text switch
    {
        "годину" or "годині" => m.Int(0) % 10 != 1,
        "дня" => m.Int(0) > 4,
        _ => m.PrecededBy(":") && m.Chart.Tokens[m.Start].Glued,
    };

    private static int? Half(int whole, string unit) => Minutes((2 * whole) + 1, unit) / 2;

    private static int? Minutes(int count, string unit)
    {
        var each = unit switch { "minute" => 1, "hour" => 60, "day" => 1440, "week" => 7 * 1440, "month" => 30 * 1440, _ => 0 };
        return each > 0 && count is > 0 and < LongestMinutes && (long)count * each <= 10L * LongestMinutes ? count * each : null;
    }
}
