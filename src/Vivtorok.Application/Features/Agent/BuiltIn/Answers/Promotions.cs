using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>What is cheaper now, what is not any more, and that nothing else is.</summary>
internal static class Promotions
{
    /// <summary>The promotions of an item, those that are valid today first.</summary>
    public static IEnumerable<Promotion> For(Turn turn, CatalogueItem item, Guid? variantId) => turn.Business.Promotions
        .Where(promotion => promotion.Prices.Any(price => price.Item == item.Key && (price.Variant is null || variantId is null || price.Variant == item.Variant(variantId)?.Key)))
        .OrderByDescending(promotion => promotion.IsValidOn(turn.Today)).ThenByDescending(promotion => promotion.ValidTo);

    public static bool IsAsked(Turn turn) =>
        turn.Said.Has(Intent.Promotion) || (PercentExpressions.Find(turn.Said.Text).Count > 0 && turn.Said.IsQuestion);

    /// <summary>Says which offers hold for the things, or in general. A price that is over or not yet is not named.</summary>
    public static void Answer(Turn turn, IReadOnlyList<Subject> subjects)
    {
        var told = subjects.Take(3).Select(subject => (Subject: subject, Promotion: For(turn, subject.Item, subject.VariantId).FirstOrDefault()))
            .Where(entry => entry.Promotion is not null).DistinctBy(entry => entry.Promotion).ToList();
        if (told.Count > 0)
        {
            foreach (var (subject, promotion) in told) Tell(turn, subject, promotion!);
            return;
        }
        var valid = turn.Business.Promotions.Where(promotion => promotion.IsValidOn(turn.Today)).ToList();
        if (valid.Count == 0) turn.Say("promotion.none");
        else turn.Say("promotion.valid", ("list", string.Join("; ", valid.Select(promotion => Line(turn, promotion)))));
    }

    public static string Line(Turn turn, Promotion promotion)
    {
        var name = Localized.Pick(promotion.Name, promotion.Names, turn.Language);
        return turn.Phrases.Say("promotion.line", ("name", name), ("until", turn.Formats.DayOfYear(promotion.ValidTo)));
    }

    private static void Tell(Turn turn, Subject subject, Promotion promotion)
    {
        var item = ItemWords.Name(turn, subject.Item);
        if (promotion.IsValidOn(turn.Today)) turn.Say("promotion.valid", ("list", Line(turn, promotion)));
        else if (promotion.ValidTo < turn.Today) turn.Say("promotion.ended", ("item", item), ("date", turn.Formats.DayOfYear(promotion.ValidTo)));
        else turn.Say("promotion.soon", ("item", item), ("from", turn.Formats.DayOfYear(promotion.ValidFrom)), ("to", turn.Formats.DayOfYear(promotion.ValidTo)));
    }
}
