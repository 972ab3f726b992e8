namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>
/// Ukrainian ordinals are stems with the endings of an adjective. The gender tells what is counted: feminine is an hour
/// ("о п'ятій"), the rest is a day ("п'ятого").
/// </summary>
internal static class Ordinals
{
    private static readonly (string Kind, string[] Hour, string[] Other)[] Declensions =
    [
        ("hardOrdinalStem", ["а", "у", "ої", "ій", "ою"], ["ий", "е", "ого", "ому", "им", "ім", "і", "их"]),
        ("softOrdinalStem", ["я", "ю", "ьої", "ій", "ьою"], ["ій", "є", "ього", "ьому", "ім", "і", "іх"]),
    ];

    /// <summary>The forms a data entry stands for, each with the category it belongs to.</summary>
    public static IEnumerable<(string Form, string Category)> Expand(string category, string forms)
    {
        var words = forms.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var declension = Array.Find(Declensions, known => known.Kind == category);
        if (declension.Kind is null) return words.Select(word => (word, category));

        return words.SelectMany(stem => declension.Hour.Select(ending => (stem + ending, "ordinalHour"))
            .Concat(declension.Other.Select(ending => (stem + ending, "ordinal"))));
    }
}
