using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <param name="Minor">Minor units: 45000 for 450 грн.</param>
/// <param name="Currency">ISO code; null when only words like "price" tell that it is money.</param>
/// <param name="IsFrom">"from 450": the least.</param>
/// <param name="MinorTo">The other end of a range.</param>
internal sealed record MoneyMention(long Minor, string? Currency, bool IsFrom, long? MinorTo, int Start, int Length, string Text);

/// <summary>Amounts of money: "450 грн", "₴450", "from 400 to 600 UAH", "сто п'ятдесят гривень", "1,5 тис грн".</summary>
internal static class MoneyExpressions
{
    private sealed record Sum(long Minor, string? Currency, bool IsFrom = false, long? To = null);

    private static readonly Rule[] Rules =
    [
        .. AmountRules.All,
        new("join", "-|upTo|or", m => m.Parts[0]!.Kind),
        new("sum", "amount currency", m => new Sum(m.Get<long>(0), m.Text(1))),
        new("sum", "amount currency .", m => m.Chart.Tokens[m.End - 1].Glued ? new Sum(m.Get<long>(0), m.Text(1)) : null),
        new("sum", "currency amount", m => new Sum(m.Get<long>(1), m.Text(0))),
        new("money", "sum", m => m.Get<Sum>(0)),
        new("money", "priceWord _? _? _? _? -|:? amount", m => EndsClause(m) && !IsPartOfCode(m, 6) ? new Sum(m.Get<long>(6), null) : null),
        new("money", "fromPrice sum", m => m.Get<Sum>(1) with { IsFrom = true }),
        new("money", "from|between? amount join|and sum", m => IsPartOfCode(m, 1) ? null : Range(m.Get<long>(1), m.Get<Sum>(3), m)),
        new("money", "from|between? sum join|and amount|sum", m => m.Parts[3]!.Value is Sum to ? Range(m.Get<Sum>(1).Minor, to, m) : Range(m.Get<Sum>(1).Minor, m.Get<Sum>(1) with { Minor = m.Get<long>(3) }, m)),
    ];

    public static IReadOnlyList<MoneyMention> Find(string text)
    {
        text = TextNormaliser.Capped(text);
        var chart = Chart.Read(text, default);
        chart.Apply(Rules);
        return
        [
            .. chart.Longest("money").Select(node =>
            {
                var (start, length) = chart.Place(node);
                var sum = (Sum)node.Value;
                return new MoneyMention(sum.Minor, sum.Currency, sum.IsFrom, sum.To, start, length, text.Substring(start, length));
            }),
        ];
    }

    // "and" joins only after "between": "400 and 600 UAH" are two prices.
    private static Sum? Range(long from, Sum to, Match m) =>
        from >= to.Minor || (m.Parts[2]!.Kind == "and" && m.Parts[0]?.Kind != "between") ? null : new Sum(from, to.Currency, To: to.Minor);

    // "R17" and "10×15" are sizes.
    private static bool IsPartOfCode(Match m, int part)
    {
        var start = m.Parts[part]!.Start;
        return start > 0 && m.Chart.Tokens[start].Glued && m.Chart.Tokens[start - 1] is { Kind: TokenKind.Word } or { Text: "×" or "*" };
    }

    private static bool EndsClause(Match m) => m.End == m.Chart.Tokens.Count || (m.Chart.Tokens[m.End].Kind == TokenKind.Symbol && m.Chart.Tokens[m.End].Text is not ("%" or ":" or "/"));
}
