using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>What things cost: alone, together, at most, at least.</summary>
internal static class PriceAnswers
{
    private const int LongestList = 12;

    /// <summary>Whether it said anything.</summary>
    public static bool Answer(Turn turn, IReadOnlyList<Subject> subjects)
    {
        if (turn.Said.Has(Intent.Cheapest) && Cheapest(turn, subjects)) return true;
        if (Budget(turn) is { } budget && WithinBudget(turn, subjects, budget)) return true;
        if (subjects.Count == 0) return !turn.Said.HasAny(Intent.Delivery, Intent.Payment) && !Subjects.IsNearMiss(turn) && !Knowledge.IsSure(turn) && PriceList(turn);

        var lines = subjects.Take(LongestList).Select(subject => ItemWords.PriceLine(turn, subject)).ToList();
        turn.Add(lines.Count == 1 ? End(lines[0]) : string.Join("\n", lines.Select(line => "• " + End(line))));
        if (IsTotal(turn, subjects)) Total(turn, subjects);
        else if (subjects.Count == 1) Several(turn, subjects[0]);
        Subjects.Remember(turn, subjects);
        return true;
    }

    /// <summary>The whole menu with prices, or its beginning.</summary>
    public static bool PriceList(Turn turn)
    {
        var items = turn.Business.Services.Cast<CatalogueItem>().Concat(turn.Business.Services.Count == 0 ? turn.Business.Products : []).Where(item => item.Price is not null || item.Variants.Count > 0).ToList();
        if (items.Count == 0 || turn.Catalogue.IsDirectory) return false;
        var lines = items.Take(LongestList).Select(item => "• " + End(ItemWords.PriceLine(turn, new Subject(item, null))));
        turn.Add(turn.Phrases.Say("price.list") + "\n" + string.Join('\n', lines));
        return true;
    }

    private static bool IsTotal(Turn turn, IReadOnlyList<Subject> subjects) =>
        subjects.Count is >= 2 and <= 5 && subjects.Select(subject => subject.Item).Distinct().Count() == subjects.Count
        && turn.Said.Mentions.Count(mention => !mention.IsDoubtful) >= subjects.Count;

    private static void Total(Turn turn, IReadOnlyList<Subject> subjects)
    {
        var prices = subjects.Select(subject => (Subject: subject, Each: turn.Business.PriceOn(subject.Item, subject.VariantId, turn.Today))).ToList();
        if (prices.Exists(price => price.Each is null)) return;
        if (prices.Exists(price => HowMany(turn, price.Subject) > 1))
        {
            foreach (var (subject, _) in prices) Several(turn, subject); // each by itself: a total of totals is left to people
            return;
        }
        var atLeast = subjects.Any(subject => (subject.Item.Variant(subject.VariantId)?.PriceKind ?? subject.Item.PriceKind) == PriceKind.From);
        var sum = turn.Formats.Money(new Money(prices.Sum(price => price.Each!.Amount), prices[0].Each!.Currency));
        turn.Say("price.total", ("price", atLeast ? turn.Phrases.Say("price.from", ("price", sum)) : sum));
    }

    private static void Several(Turn turn, Subject subject)
    {
        if (HowMany(turn, subject) is not (> 1 and var count) || turn.Business.PriceOn(subject.Item, subject.VariantId, turn.Today) is not { Amount: > 0 } price) return;
        turn.Say("price.several", ("count", count.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("price", turn.Formats.Money(price)), ("total", turn.Formats.Money(price with { Amount = price.Amount * count })));
    }

    // "Two children's haircuts": the number that stands right before the name.
    private static int HowMany(Turn turn, Subject subject)
    {
        var mention = turn.Said.Mentions.FirstOrDefault(candidate => candidate.IsClear && candidate.First.Item == subject.Item);
        var before = (mention?.Positions.Min() ?? 0) - 1;
        if (before < 0 || !turn.Said.Words[before].IsOpen || IsPartOfCode(turn, turn.Said.Words[before]) || !NumberWords.TryRead(turn.Said.Words[before].Text, out var count, out _)) return 1;
        return count is >= 2 and <= 20 ? (int)count : 1;
    }

    // "R18 wheels": the number is no count.
    private static bool IsPartOfCode(Turn turn, Matching.SaidWord word) => word.Start > 0 && char.IsLetter(turn.Said.Text[word.Start - 1]);

    private static bool Cheapest(Turn turn, IReadOnlyList<Subject> subjects)
    {
        var priced = Priced(turn, subjects);
        if (priced.Count == 0) return false;
        var dearest = turn.Said.Text.Contains("найдорож", StringComparison.OrdinalIgnoreCase) || turn.Said.Text.Contains("most expensive", StringComparison.OrdinalIgnoreCase);
        var best = dearest ? priced.MaxBy(entry => entry.Price.Amount) : priced.MinBy(entry => entry.Price.Amount);
        turn.Say(dearest ? "price.dearest" : "price.cheapest", ("line", ItemWords.PriceLine(turn, best.Subject)));
        Subjects.Remember(turn, [best.Subject]);
        return true;
    }

    /// <summary>"Up to 900 грн": the most it may cost.</summary>
    public static long? Budget(Turn turn)
    {
        if (turn.HasOpenBooking || !turn.Said.HasAny(Intent.Services, Intent.Price, Intent.Stock, Intent.Search, Intent.Question)) return null;
        var text = turn.Said.Text;
        // The limit word stands right before the sum, or in it: "up to 900 UAH", "budget: 1000 грн".
        return MoneyExpressions.Find(text).Where(money => LimitWords.Any(word => text[Math.Max(0, money.Start - 14)..(money.Start + money.Length)].Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(money => (long?)(money.MinorTo ?? money.Minor)).FirstOrDefault();
    }

    private static bool WithinBudget(Turn turn, IReadOnlyList<Subject> subjects, long budget)
    {
        var priced = Priced(turn, subjects.Count > 1 ? subjects : []).Where(entry => entry.Price.Amount <= budget).OrderBy(entry => entry.Price.Amount).ToList();
        if (priced.Count == 0)
        {
            turn.Say("price.nothingWithin");
            return Cheapest(turn, subjects);
        }
        turn.Add(turn.Phrases.Say("price.within") + "\n" + string.Join('\n', priced.Take(LongestList).Select(entry => "• " + End(ItemWords.PriceLine(turn, entry.Subject)))));
        return true;
    }

    private static List<(Subject Subject, Money Price)> Priced(Turn turn, IReadOnlyList<Subject> subjects)
    {
        var pool = subjects.Count > 0 ? subjects : [.. turn.Catalogue.Items.Select(item => new Subject(item.Item, null))];
        return [.. pool.SelectMany(subject => subject.Item.Variants.Count > 0 && subject.VariantId is null ? subject.Item.Variants.Select(variant => new Subject(subject.Item, variant.Id)) : [subject])
            .Select(subject => (Subject: subject, Price: turn.Business.PriceOn(subject.Item, subject.VariantId, turn.Today))).Where(entry => entry.Price is { Amount: > 0 }).Select(entry => (entry.Subject, entry.Price!))];
    }

    private static string End(string line) => line.EndsWith('.') ? line : line + ".";

    private static readonly string[] LimitWords = ["до ", "на ", "в межах", "у межах", "за ", "не більше", "under", "up to", "within", "less than", "below", "max", "budget", "бюджет"];
}
