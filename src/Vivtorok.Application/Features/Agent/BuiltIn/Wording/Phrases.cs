namespace Vivtorok.Application.Features.Agent.BuiltIn.Wording;

/// <summary>The sentences of Data/*/phrases.json with their <c>{holes}</c> filled.</summary>
internal sealed class Phrases
{
    private static readonly Dictionary<string, Phrases> ByLanguage = new[] { "uk", "en" }.ToDictionary(language => language, language => new Phrases(language));

    private readonly Dictionary<string, string> texts;

    private Phrases(string language) => texts = BuiltInData.Read<Dictionary<string, string>>($"{language}.phrases");

    public static Phrases In(string language) => ByLanguage.GetValueOrDefault(language) ?? ByLanguage["en"];

    public IEnumerable<string> Keys => texts.Keys;

    public string this[string key] => texts[key];

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = texts[key];
        var beginsWithDay = text.StartsWith("{moment}", StringComparison.Ordinal) || text.StartsWith("{day}", StringComparison.Ordinal);
        foreach (var (name, value) in values) text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return beginsWithDay ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>"a, b and c".</summary>
    public string List(IReadOnlyList<string> items, string joint = "list.and") =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} {texts[joint]} {items[^1]}";
}
