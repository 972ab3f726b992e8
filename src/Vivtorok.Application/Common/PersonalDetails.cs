using System.Text.RegularExpressions;
using Vivtorok.Application.Common.Search;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common;

/// <summary>Takes out of a text what says who wrote it, so that it can teach the agent.</summary>
internal static partial class PersonalDetails
{
    private const string Gone = "…";

    /// <summary>The text without cards, e-mail addresses, phones, handles, and the names a person gives or is known by.</summary>
    public static string Remove(string text, string? name)
    {
        var plain = Numbers().Replace(Reach().Replace(CardNumbers.Remove(text), Gone), Gone);
        plain = Introduction().Replace(plain, "");
        if (name is not null) plain = WithoutName(plain, name);
        return Edges().Replace(Gaps().Replace(plain, " "), "").Trim();
    }

    // «Ірино» and «Ірини» are «Ірина» too: stems are compared, and only words that begin as names do.
    private static string WithoutName(string text, string name)
    {
        var stems = Words.Of(name).Where(stem => stem.Length >= 3).ToHashSet();
        return Capitalised().Replace(text, match => Words.Of(match.Groups[1].Value).TrueForAll(stems.Contains) ? Gone : match.Value);
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+\.[\w.-]*\w|(?<!\w)@\w{3,}|\b(?:https?://|www\.|t\.me/|wa\.me/)\S+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reach();

    [GeneratedRegex(@"(?<!\d)\+?\d(?:[ ().\-]{0,2}\d){8,14}(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\b(?:[Мм]ене\s+звати|[Мм]оє\s+[іi]м[’'ʼ]?я|[Мм]ене\s+звуть|[Mm]y\s+name\s+is|[Mm]y\s+name[’']s|I\s+am\s+called)\s+\p{L}[\p{L}’'ʼ-]*(?:\s+\p{Lu}[\p{L}’'ʼ-]*){0,2}\s*[,.;!–—-]*",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"(?<!\p{L})(\p{Lu}[\p{L}’'ʼ-]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\s{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();

    [GeneratedRegex(@"^[\s,.;:…–—-]+|[\s,;:–—-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Edges();
}
