namespace Vivtorok.Domain.Common;

/// <summary>A text in its own language beside its translations by two-letter language code.</summary>
public static class Localized
{
    /// <summary>The translation for <paramref name="language"/>, else the text itself.</summary>
    public static string Pick(string text, IReadOnlyDictionary<string, string> translations, string language) =>
        translations.TryGetValue(language, out var translated) && translated.Length > 0 ? translated : text;
}
