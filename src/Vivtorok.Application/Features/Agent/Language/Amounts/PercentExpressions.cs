using Vivtorok.Application.Features.Agent.Language.Grammar;

namespace Vivtorok.Application.Features.Agent.Language;

/// <param name="Value">As said, without its sign: 15 for "-15%".</param>
internal sealed record PercentMention(decimal Value, int Start, int Length, string Text);

/// <summary>Percentages: "20 %", "20 percent", "двадцять відсотків", "-15%".</summary>
internal static class PercentExpressions
{
    private static readonly Rule[] Rules = [.. AmountRules.All, new("share", "-? amount percent", m => m.Get<long>(1) / 100m)];

    public static IReadOnlyList<PercentMention> Find(string text)
    {
        text = TextNormaliser.Capped(text);
        var chart = Chart.Read(text, default);
        chart.Apply(Rules);
        return
        [
            .. chart.Longest("share").Select(node =>
            {
                var (start, length) = chart.Place(node);
                return new PercentMention((decimal)node.Value, start, length, text.Substring(start, length));
            }),
        ];
    }
}
