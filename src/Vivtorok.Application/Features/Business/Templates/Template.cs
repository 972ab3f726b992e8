using Vivtorok.Application.Common.Catalogue;

namespace Vivtorok.Application.Features.Business;

/// <summary>
/// A kind of business to begin from: an import in Ukrainian with English translations. <c>Words</c> translates the short texts
/// that have no place for a translation of their own: categories, units and choices.
/// </summary>
internal sealed record Template(
    string Key,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyDictionary<string, string> Descriptions,
    IReadOnlyDictionary<string, string> Words,
    ImportBody Import)
{
    public const string Own = "uk";
    public const string Other = "en";

    public static bool Speaks(string language) => language is Own or Other;

    /// <summary>The import with <paramref name="language"/> first and the other as its translation.</summary>
    public ImportBody In(string language)
    {
        var profile = (Import.Profile ?? new ProfileBody()) with { Type = Names[language], Languages = language == Own ? [Own, Other] : [Other, Own] };
        var import = Import with { Profile = profile };
        return language == Own ? import : import with
        {
            Services = Import.Services?.Select(service => Turned(service) with { Category = Word(service.Category) }).ToList(),
            Products = Import.Products?.Select(Turned).ToList(),
            Knowledge = Import.Knowledge?.Select(Turned).ToList(),
            CustomFields = Import.CustomFields?.Select(Turned).ToList(),
        };
    }

    private T Turned<T>(T offer) where T : OfferBody => offer with
    {
        Name = Pick(offer.Name, offer.Names),
        Names = Back(offer.Name, offer.Names),
        Description = Pick(offer.Description, offer.Descriptions),
        Descriptions = Back(offer.Description, offer.Descriptions),
        Unit = Word(offer.Unit),
        Variants = offer.Variants?.Select(variant => variant with { Name = Pick(variant.Name, variant.Names), Names = Back(variant.Name, variant.Names) }).ToList(),
    };

    private static KnowledgeBody Turned(KnowledgeBody entry) => entry.Translations?.GetValueOrDefault(Other) is { } other
        ? entry with
        {
            Questions = other.Questions,
            Answer = other.Answer,
            Translations = new Dictionary<string, KnowledgeTranslationBody> { [Own] = new(entry.Questions, entry.Answer) },
        }
        : entry;

    private CustomFieldBody Turned(CustomFieldBody field) => field with
    {
        Label = Pick(field.Label, field.Labels),
        Labels = Back(field.Label, field.Labels),
        Choices = field.Choices?.Select(choice => Word(choice)!).ToList(),
    };

    private static string? Pick(string? text, IReadOnlyDictionary<string, string>? translations) => translations?.GetValueOrDefault(Other) ?? text;

    private static Dictionary<string, string> Back(string? text, IReadOnlyDictionary<string, string>? translations) =>
        text is not null && translations?.ContainsKey(Other) == true ? new() { [Own] = text } : [];

    private string? Word(string? text) => text is null ? null : Words.GetValueOrDefault(text, text);
}
