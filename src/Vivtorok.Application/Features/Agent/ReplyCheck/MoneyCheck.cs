using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Amounts of money: a price that holds today, an amount of the owner's own texts, or a total of prices the reply names.</summary>
internal static class MoneyCheck
{
    private const int MaxNamed = 8;
    private const int MaxCount = 20;

    public static IEnumerable<CheckedFact> Check(string text, ReplyGrounds grounds)
    {
        var found = MoneyExpressions.Find(text);
        if (found.Count == 0) return [];
        var prices = Prices(grounds);
        var named = found.SelectMany(Amounts).Where(prices.ContainsKey).Distinct().Take(MaxNamed).ToList();
        return found.Select(mention =>
        {
            var sources = Amounts(mention).Select(minor => SourceOf(minor, mention, prices, named, text, grounds)).ToList();
            var isOurCurrency = mention.Currency is null || mention.Currency == grounds.Business.Profile.Currency || grounds.Owner.Quotes(mention.Text) is not null;
            return new CheckedFact("money", mention.Text, isOurCurrency && sources.All(s => s is not null), sources[0]);
        });
    }

    private static IEnumerable<long> Amounts(MoneyMention mention) => mention.MinorTo is { } to ? [mention.Minor, to] : [mention.Minor];

    private static string? SourceOf(long minor, MoneyMention mention, Dictionary<long, string> prices, List<long> named, string text, ReplyGrounds grounds)
    {
        if (prices.TryGetValue(minor, out var source) || grounds.Tools.Amounts.TryGetValue(minor, out source)) return source;
        if (grounds.Moments.FirstOrDefault(m => m.PriceAmount == minor) is { } moment) return moment.Kind;
        return grounds.Owner.Quotes(mention.Text) ?? grounds.Owner.Amount(minor)
            ?? (IsTotal(minor, named, text) ? "total" : null)
            ?? (Denial.Echoes(text, mention.Start, grounds, words => MoneyExpressions.Find(words).Any(m => m.Minor == minor)) ? "customer" : null);
    }

    private static bool IsTotal(long minor, List<long> named, string text)
    {
        if (named.Any(price => minor % price == 0 && minor / price is >= 2 and <= MaxCount && Names(text, minor / price))) return true;
        for (var mask = 1; mask < 1 << named.Count; mask++)
            if (named.Where((_, index) => (mask & (1 << index)) != 0).Sum() == minor && System.Numerics.BitOperations.PopCount((uint)mask) > 1) return true;
        return false;
    }

    private static bool Names(string text, long count) => Tokeniser.Read(text).Any(token =>
        token.Kind == TokenKind.Number && long.TryParse(token.Text, out var number) && number == count);

    // Today's prices, and those of the days this customer was told of: a promotion counts on its own days only.
    private static Dictionary<long, string> Prices(ReplyGrounds grounds)
    {
        var business = grounds.Business;
        var prices = new Dictionary<long, string>();
        var days = grounds.Moments.Select(m => DateOnly.FromDateTime(business.Local(m.StartsAt).DateTime)).Concat(grounds.Tools.Dates.Keys)
            .Append(business.Today(grounds.Now)).Distinct().ToList();
        foreach (var promotion in business.Promotions.Where(p => days.Any(p.IsValidOn)))
            foreach (var price in promotion.Prices) prices.TryAdd(price.Price.Amount, $"promotion:{promotion.Key}");
        foreach (var item in business.Services.Concat<CatalogueItem>(business.Products))
        {
            if (item.PriceAmount is { } amount) prices.TryAdd(amount, $"catalogue:{item.Key}");
            foreach (var variant in item.Variants.Where(v => v.Price is not null)) prices.TryAdd(variant.Price!.Amount, $"catalogue:{item.Key}/{variant.Key}");
        }

        return prices;
    }
}
