using System.Globalization;
using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>
/// Amounts of money: the price of what it is said of, an amount of the owner's own texts or of a booking, or what the prices of
/// the reply add up to.
/// </summary>
internal sealed partial class MoneyCheck
{
    private readonly Reply _reply;
    private readonly ReplyGrounds _grounds;
    private readonly Prices _prices;
    private readonly IReadOnlyList<MoneyMention> _mentions;
    private readonly List<Subjects> _subjects;

    private MoneyCheck(Reply reply, ReplyGrounds grounds, IReadOnlyList<MoneyMention> mentions)
    {
        (_reply, _grounds, _mentions, _prices) = (reply, grounds, mentions, new Prices(reply, grounds));
        var attribution = new Attribution(reply, grounds);
        var places = mentions.Select(money => (money.Start, money.Start + money.Length)).ToList();
        _subjects = [.. Enumerable.Range(0, mentions.Count).Select(index => attribution.Of(index, places))];
    }

    public static IEnumerable<CheckedFact> Check(Reply reply, ReplyGrounds grounds)
    {
        var mentions = reply.Money.Concat(BareAmounts(reply, grounds)).OrderBy(money => money.Start).ToList();
        return mentions.Count == 0 ? FreeCheck.Check(reply, grounds) : [.. new MoneyCheck(reply, grounds, mentions).Check(), .. FreeCheck.Check(reply, grounds)];
    }

    private IEnumerable<CheckedFact> Check()
    {
        // A total may stand before its parts, so what stands on its own is settled first.
        var sources = new string?[_mentions.Count];
        for (var index = 0; index < sources.Length; index++) sources[index] = Own(_mentions[index], _subjects[index]);
        var backed = Enumerable.Range(0, sources.Length).Where(index => sources[index] is not null).SelectMany(index => Amounts(_mentions[index])).Distinct().ToList();
        var sums = new Sums(_reply, _grounds, _prices, backed);
        for (var index = 0; index < sources.Length; index++)
            if (sources[index] is null && sums.Explains(_mentions[index], _subjects[index]))
            {
                sources[index] = "total";
                backed.Add(_mentions[index].Minor);
            }

        return _mentions.Select((mention, index) => new CheckedFact("money", mention.Text, sources[index] is not null, sources[index]));
    }

    private static long[] Amounts(MoneyMention mention) => mention.MinorTo is { } to ? [mention.Minor, to] : [mention.Minor];

    private string? Own(MoneyMention mention, Subjects subjects)
    {
        if (mention.Currency is not null && mention.Currency != PriceBook.Of(_grounds.Business).Currency) return _grounds.Owner.Quotes(mention.Text, MayTell);
        var sources = Array.ConvertAll(Amounts(mention), minor => Direct(minor, mention, subjects));
        return Array.TrueForAll(sources, source => source is not null) ? sources[0] : null;
    }

    private string? Direct(long minor, MoneyMention mention, Subjects subjects)
    {
        if (_prices.SourceOf(minor, subjects) is { } price) return price;
        if (_grounds.Tools.Amounts.TryGetValue(minor, out var source)) return source;
        if (_grounds.Moments.FirstOrDefault(m => m.PriceAmount == minor) is { } moment) return moment.Kind;
        var words = _grounds.Owner.Quotes(mention.Text, MayTell) ?? _grounds.Owner.Amount(minor, MayTell);
        if (words is not null && (!subjects.IsAnything || IsOf(words, subjects))) return words;
        return IsCustomers(minor, mention) ? "customer" : null;
    }

    // Text of another item is no price of this one.
    private static bool IsOf(string source, Subjects subjects) =>
        !source.StartsWith("catalogue:", StringComparison.Ordinal) || subjects.Possible.Any(item => source == $"catalogue:{item.Key}");

    private bool MayTell(string source) =>
        !source.StartsWith("promotion:", StringComparison.Ordinal) || _prices.Promotions.Any(promotion => source.AsSpan("promotion:".Length).SequenceEqual(promotion.Key));

    // The customer's own limit («у межах 500 грн»), or what they asked for and do not get.
    private bool IsCustomers(long minor, MoneyMention mention)
    {
        var sentence = _reply.At(mention.Start);
        var isLimit = Cues.Within().IsMatch(_reply.Text[sentence.Start..mention.Start]);
        return (isLimit || sentence.Denies) && _grounds.Said.IsCustomersAmount(minor);
    }

    // «Манікюр — 450», «разом 950»: a price without its currency.
    private static IEnumerable<MoneyMention> BareAmounts(Reply reply, ReplyGrounds grounds)
    {
        foreach (Match match in Bare().Matches(reply.Text))
        {
            var number = match.Groups["n"];
            if (reply.IsMoney(number.Index, number.Length) || IsOther(reply, number.Index, number.Length)) continue;
            var sentence = reply.At(number.Index);
            if (match.Groups["total"].Length == 0 && !grounds.Items.In(reply.Text[sentence.Start..number.Index]).IsAnything) continue;
            if (long.TryParse(number.Value.Replace(" ", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
                yield return new MoneyMention(whole * 100, null, false, null, number.Index, number.Length, number.Value);
        }
    }

    private static bool IsOther(Reply reply, int start, int length) =>
        reply.When.Dates.Select(date => (date.Start, date.Length)).Concat(reply.When.Times.Select(time => (time.Start, time.Length)))
            .Concat(reply.Phones.Select(phone => (phone.Start, phone.Length))).Concat(reply.Durations.Select(span => (span.Start, span.Length)))
            .Any(other => other.Start < start + length && start < other.Start + other.Length);

    [GeneratedRegex(@"(?:(?<total>\b(?:разом|всього|усього|total|together)\b)\W{0,3}(?:(?:вийде|буде|це|is|comes to)\s+)?|[—–:=]\s*|\s-\s)(?<n>[1-9]\d{1,5}|[1-9]\d{0,2}(?: \d{3})+)(?=\s*(?:[,;!?)|\n]|\.(?!\d)|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bare();
}

/// <summary>«Безкоштовно» is a price too: something of the owner's must say it.</summary>
internal static class FreeCheck
{
    public static IEnumerable<CheckedFact> Check(Reply reply, ReplyGrounds grounds)
    {
        foreach (Match match in Cues.Free().Matches(reply.Text))
        {
            var sentence = reply.At(match.Index);
            var isDenied = ClaimWords.Denied().IsMatch(sentence.Text.AsSpan(0, match.Index - sentence.Start)) || sentence.Text.Contains("не безкоштовн", StringComparison.OrdinalIgnoreCase);
            var source = isDenied ? "customer" : SourceOf(sentence, grounds);
            yield return new CheckedFact("money", match.Value, source is not null, source);
        }
    }

    private static string? SourceOf(Sentence sentence, ReplyGrounds grounds)
    {
        var subjects = grounds.Items.In(sentence.Text);
        var items = subjects.IsAnything ? subjects.Possible : grounds.Business.Services.Concat<CatalogueItem>(grounds.Business.Products);
        if (items.FirstOrDefault(IsFree) is { } free) return $"catalogue:{free.Key}";
        var stems = NamedItems.Stems(Cues.Free().Replace(sentence.Text, " ")).Where(stem => stem.Length > 2).ToHashSet();
        return grounds.Owner.Tells(Cues.Free(), (source, text) => NamedItems.Stems(text).Any(stems.Contains) && (!subjects.IsAnything || !source.StartsWith("catalogue:", StringComparison.Ordinal) || subjects.Possible.Any(item => source == $"catalogue:{item.Key}")));
    }

    private static bool IsFree(CatalogueItem item) => item.PriceAmount == 0 || item.Variants.Any(variant => variant.Price?.Amount == 0);
}
