using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Numbers in digits and words, Ukrainian and English, cardinal ("сорок п'ять") and ordinal ("двадцять п'ятого").</summary>
internal static class NumberWords
{
    /// <summary>Reads the number at the beginning of a text.</summary>
    /// <param name="length">How many characters it takes.</param>
    public static bool TryRead(string text, out long value, out int length)
    {
        var chart = Chart.Read(text, default);
        var longest = chart.Tokens.Count == 0 ? null : chart.At(0, "int", "nth", "nthHour").MaxBy(node => node.End);
        (value, length) = longest is null ? (0, 0) : (((Number)longest.Value).Value, chart.Tokens[longest.End - 1].End);
        return longest is not null;
    }

    /// <summary>Adds <c>int</c>, <c>nth</c> and <c>nthHour</c> (feminine: of an hour) nodes to a fresh chart.</summary>
    internal static void AddTo(Chart chart, IReadOnlyList<(int Start, int End)>? opaque)
    {
        for (var at = 0; at < chart.Tokens.Count; at++)
        {
            var token = chart.Tokens[at];
            if (opaque is not null && opaque.Any(span => token.Start < span.End && token.End > span.Start)) continue;
            if (token.Kind == TokenKind.Number && token.Length <= 9)
                chart.Add(new Node("int", at, at + 1, new Number(long.Parse(token.Text, System.Globalization.CultureInfo.InvariantCulture), token.Length)));
        }
        chart.Apply(Rules);
    }

    private static readonly Rule[] Rules =
    [
        new("small", "cardinal", m => m.Int(0) is var n and < 20 ? new Number(n, 0) : null),
        new("small", "cardinal", m => m.Int(0) is var n and >= 20 and < 100 ? new Number(n, 0) : null),
        new("small", "cardinal -? cardinal", m => Tens(m.Int(0)) && m.Int(2) is > 0 and < 10 ? new Number(m.Int(0) + m.Int(2), 0) : null),
        new("hundreds", "cardinal", m => m.Int(0) >= 100 ? new Number(m.Int(0), 0) : null),
        new("hundreds", "cardinal|a hundred", m => new Number((m.Parts[0]!.Kind == "a" ? 1 : m.Int(0)) * 100, 0)),
        new("below1000", "hundreds", m => m.Get<Number>(0)),
        new("below1000", "small", m => m.Get<Number>(0)),
        new("below1000", "hundreds and? small", m => new Number(m.Int(0) + m.Int(2), 0)),
        new("int", "below1000", m => m.Get<Number>(0)),
        new("int", "below1000|a thousand", m => new Number((m.Parts[0]!.Kind == "a" ? 1 : m.Int(0)) * 1000, 0)),
        new("int", "below1000 thousand and? below1000", m => new Number((m.Int(0) * 1000) + m.Int(3), 0)),
        new("int", "thousand and? below1000", m => IsWhole(m) ? new Number(1000 + m.Int(2), 0) : null),
        new("int", "thousand", m => IsWhole(m) ? new Number(1000, 0) : null),
        new("nth", "ordinal", m => new Number(m.Int(0), 0)),
        new("nthHour", "ordinalHour", m => new Number(m.Int(0), 0)),
        new("nth", "cardinal -? ordinal", m => Tens(m.Int(0)) && m.Int(2) < 10 ? new Number(m.Int(0) + m.Int(2), 0) : null),
        new("nthHour", "cardinal -? ordinalHour", m => m.Int(0) == 20 && m.Int(2) < 5 ? new Number(m.Int(0) + m.Int(2), 0) : null),
        new("nth", "int ~-? ~ordinalSuffix", m => m.Digits(0) is 1 or 2 && m.Text(2) == "day" ? m.Get<Number>(0) : null),
        new("nthHour", "int ~-? ~ordinalSuffix", m => m.Digits(0) is 1 or 2 && m.Text(2) == "hour" ? m.Get<Number>(0) : null),
    ];

    // "тисяча" alone is a number, "тис." and "k" are not.
    private static bool IsWhole(Match m) => m.Chart.Tokens[m.Start].Length > 5 && !m.PrecededBy("int", "below1000");

    private static bool Tens(int value) => value is >= 20 and < 100 && value % 10 == 0;
}
