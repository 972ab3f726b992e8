using System.Numerics;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Amounts that can be worked out: totals of prices, some of the same, a difference, a share in percent.</summary>
internal sealed class Sums(Reply reply, ReplyGrounds grounds, Prices prices, IReadOnlyList<long> backed)
{
    private const int MaxParts = 10;
    private const int MostAdded = 4;
    private const int MaxCount = 100;

    private readonly Lazy<bool> _saysTotal = new(() => Cues.Totals().IsMatch(reply.Text));
    private readonly Lazy<List<long>> _ofConversation = new(() => OfConversation(reply, grounds, prices));

    /// <summary>Whether the prices the reply names, those that stand on their own first, come to this amount.</summary>
    public bool Explains(MoneyMention mention, Subjects subjects)
    {
        var sentence = reply.At(mention.Start);
        long[] ends = mention.MinorTo is { } to ? [mention.Minor, to] : [mention.Minor];
        return Array.TrueForAll(ends, minor =>
            IsSeveral(minor, sentence, subjects) || IsSumOf(minor, backed) || IsShare(minor, backed)
            || (Cues.Differs().IsMatch(sentence.Text) && backed.Any(more => backed.Any(less => more - less == minor)))
            || (_saysTotal.Value && IsSumOf(minor, _ofConversation.Value)));
    }

    // «25 троянд — 2625 грн»: so many times a price that is named or that of what is named.
    private bool IsSeveral(long minor, Sentence sentence, Subjects subjects)
    {
        var counts = Numbers(sentence.Text);
        return backed.Concat(subjects.Possible.SelectMany(prices.Of)).Any(price => price > 0 && minor % price == 0 && minor / price is > 1 and <= MaxCount && counts.Contains(minor / price));
    }

    private static HashSet<long> Numbers(string text)
    {
        var counts = new HashSet<long>();
        foreach (var token in Tokeniser.Read(text))
        {
            if (token.Kind == TokenKind.Number && long.TryParse(token.Text, out var number)) counts.Add(number);
            else if (token.Kind == TokenKind.Word && Counted.TryGetValue(token.Text, out var spoken)) counts.Add(spoken);
        }

        return counts;
    }

    private static readonly Dictionary<string, int> Counted = new(StringComparer.Ordinal)
    {
        ["два"] = 2, ["дві"] = 2, ["двох"] = 2, ["двоє"] = 2, ["обидва"] = 2, ["обидві"] = 2, ["two"] = 2, ["both"] = 2, ["twice"] = 2,
        ["три"] = 3, ["трьох"] = 3, ["three"] = 3, ["чотири"] = 4, ["four"] = 4, ["п'ять"] = 5, ["five"] = 5, ["шість"] = 6, ["six"] = 6, ["десять"] = 10, ["ten"] = 10,
    };

    private static bool IsSumOf(long minor, IReadOnlyList<long> amounts)
    {
        var parts = amounts.Distinct().Take(MaxParts).ToList();
        for (var mask = 1; mask < 1 << parts.Count; mask++)
            if (BitOperations.PopCount((uint)mask) is > 1 and <= MostAdded && Sum(parts, mask) == minor) return true;
        return false;
    }

    private static long Sum(List<long> parts, int mask)
    {
        var sum = 0L;
        for (var index = 0; index < parts.Count; index++)
            if ((mask & (1 << index)) != 0) sum += parts[index];
        return sum;
    }

    // A deposit or a discount in a percentage the reply names, which is checked on its own.
    private bool IsShare(long minor, IReadOnlyList<long> amounts) => reply.Percents.Any(percent =>
        percent.Value is > 0 and < 100 && amounts.Any(price => price * percent.Value == minor * 100m || price * (100 - percent.Value) == minor * 100m));

    // The prices of what customer and agent have named: "together that is 1000".
    private static List<long> OfConversation(Reply reply, ReplyGrounds grounds, Prices prices)
    {
        var words = string.Join('\n', grounds.History.TakeLast(6).Select(line => line.Text).Append(reply.Text));
        return [.. grounds.Items.In(words).Possible.SelectMany(prices.Of).Concat(MoneyExpressions.Find(words).Where(m => prices.SourceOf(m.Minor, Subjects.Nothing) is not null).Select(m => m.Minor)).Distinct()];
    }
}
