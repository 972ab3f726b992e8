using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>The prices that may be told now: the catalogue's, and those of promotions on their own days only.</summary>
internal sealed class Prices
{
    private readonly Dictionary<long, string> _all = [];
    private readonly Dictionary<CatalogueItem, HashSet<long>> _ofItem = [];
    private readonly ReplyGrounds _grounds;

    public Prices(Reply reply, ReplyGrounds grounds)
    {
        _grounds = grounds;
        Promotions = [.. grounds.Business.Promotions.Where(promotion => MayBeTold(promotion, reply, grounds))];
        foreach (var promotion in Promotions)
            foreach (var price in promotion.Prices) _all.TryAdd(price.Price.Amount, $"promotion:{promotion.Key}");
        foreach (var (amount, source) in PriceBook.Of(grounds.Business).Amounts) _all.TryAdd(amount, source);
    }

    public IReadOnlyList<Promotion> Promotions { get; }

    /// <summary>Whose price an amount is; with subjects, only if it is one of theirs.</summary>
    public string? SourceOf(long minor, Subjects subjects) =>
        _all.TryGetValue(minor, out var source) && (!subjects.IsAnything || subjects.Possible.Any(item => Of(item).Contains(minor))) ? source : null;

    public IReadOnlySet<long> Of(CatalogueItem item)
    {
        if (_ofItem.TryGetValue(item, out var known)) return known;
        var amounts = item.Variants.Select(variant => variant.Price?.Amount).Append(item.PriceAmount).OfType<long>()
            .Concat(Promotions.SelectMany(p => p.Prices).Where(price => price.Item == item.Key).Select(price => price.Price.Amount));
        return _ofItem[item] = [.. amounts];
    }

    /// <summary>A promotion counts on its days, before them with its first day named, and after them as what is over.</summary>
    public static bool MayBeTold(Promotion promotion, Reply reply, ReplyGrounds grounds) =>
        grounds.Days().Any(promotion.IsValidOn)
        || (promotion.ValidFrom > grounds.Today ? Names(reply, promotion.ValidFrom) : Cues.Ended().IsMatch(reply.Text) && !reply.Sentences.Any(s => Cues.Totals().IsMatch(s.Text)));

    private static bool Names(Reply reply, DateOnly date) => reply.When.Dates.Any(mention => mention.Date == date || mention.Until == date);
}

/// <summary>Every amount of the catalogue with whose it is. Made once for a catalogue version.</summary>
internal sealed class PriceBook
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Common.BusinessSnapshot, PriceBook> Made = [];

    private PriceBook(Common.BusinessSnapshot business)
    {
        var amounts = new Dictionary<long, string>();
        foreach (var item in business.Services.Concat<CatalogueItem>(business.Products))
        {
            if (item.PriceAmount is { } amount) amounts.TryAdd(amount, $"catalogue:{item.Key}");
            foreach (var variant in item.Variants.Where(v => v.Price is not null)) amounts.TryAdd(variant.Price!.Amount, $"catalogue:{item.Key}/{variant.Key}");
        }

        Amounts = amounts;
        var currencies = business.Services.Concat<CatalogueItem>(business.Products).SelectMany(item => item.Variants.Select(variant => variant.Price).Append(item.Price)).OfType<Money>().Select(price => price.Currency).Distinct().ToList();
        Currency = currencies.Count == 1 ? currencies[0] : business.Profile.Currency;
    }

    /// <summary>What prices are told in: that of the catalogue, even while the profile has changed to another one.</summary>
    public string Currency { get; }

    public IReadOnlyDictionary<long, string> Amounts { get; }

    public static PriceBook Of(Common.BusinessSnapshot business) => Made.GetValue(business, static made => new PriceBook(made));
}
