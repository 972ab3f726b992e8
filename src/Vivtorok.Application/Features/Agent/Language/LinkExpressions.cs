using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Agent.Language;

internal enum LinkKind { Url, BareDomain, Script, MarkdownLink, MarkdownImage }

/// <param name="Host">Lower case; null for script and other links without one.</param>
internal sealed record LinkMention(LinkKind Kind, string Target, string? Host, int Start, int Length, string Text);

/// <summary>Everything in a text that a reader could click or a page could load.</summary>
internal static partial class LinkExpressions
{
    // The endings that make two words with a dot between them an address and not a missing space.
    private static readonly HashSet<string> TopLevelDomains =
        [.. LanguageData.Read<Dictionary<string, string>>("links")["topLevelDomains"].Split(' ')];

    [GeneratedRegex(@"(?<image>!?)\[[^\]\n]*\]\(\s*(?<target>[^)\s]+)[^)\n]*\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Markdown();

    [GeneratedRegex(@"(?:https?|ftp|wss?|tg|viber|mailto|tel|file):/{0,2}[^\s<>""'\)\]]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithScheme();

    [GeneratedRegex(@"(?:javascript|vbscript|data)\s?:[^\s<>]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scripts();

    [GeneratedRegex(@"[\w-]+(?:\.[\w-]+)+(?:[:/?#][^\s<>""'\)\]]*)?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();

    public static IReadOnlyList<LinkMention> Find(string text)
    {
        text = TextNormaliser.Capped(text);
        var found = new List<LinkMention>();
        foreach (System.Text.RegularExpressions.Match match in Markdown().Matches(text))
            found.Add(Mention(match, match.Groups["image"].Length > 0 ? LinkKind.MarkdownImage : LinkKind.MarkdownLink, match.Groups["target"].Value));
        AddMatches(found, Scripts(), text, LinkKind.Script);
        AddMatches(found, WithScheme(), text, LinkKind.Url);
        AddMatches(found, Domain(), text, LinkKind.BareDomain);
        return [.. found.OrderBy(link => link.Start)];
    }

    /// <summary>The text with links replaced by spaces of the same length.</summary>
    internal static string Blank(string text)
    {
        var blank = TextNormaliser.Capped(text);
        foreach (var link in Find(blank)) blank = string.Concat(blank.AsSpan(0, link.Start), new string(' ', link.Length), blank.AsSpan(link.Start + link.Length));
        return blank;
    }

    private static void AddMatches(List<LinkMention> found, Regex pattern, string text, LinkKind kind)
    {
        foreach (System.Text.RegularExpressions.Match match in pattern.Matches(text))
        {
            var inWord = match.Index > 0 && (char.IsLetterOrDigit(text[match.Index - 1]) || text[match.Index - 1] is '@' or '.');
            var taken = found.Exists(link => match.Index < link.Start + link.Length && match.Index + match.Length > link.Start);
            if (!inWord && !taken && (kind != LinkKind.BareDomain || IsDomain(match.Value))) found.Add(Mention(match, kind, match.Value.TrimEnd('.', ',', '!', '?', ';', ':')));
        }
    }

    private static LinkMention Mention(System.Text.RegularExpressions.Match match, LinkKind kind, string target)
    {
        var length = kind is LinkKind.MarkdownLink or LinkKind.MarkdownImage ? match.Length : target.Length;
        return new LinkMention(kind, target, kind == LinkKind.Script ? null : Host(target), match.Index, length, match.Value[..length]);
    }

    internal static bool IsDomain(string text)
    {
        var host = text.AsSpan(0, text.AsSpan().IndexOfAny(":/?#") is var end and >= 0 ? end : text.Length);
        return TopLevelDomains.Contains(host[(host.LastIndexOf('.') + 1)..].ToString().ToLowerInvariant());
    }

    private static string? Host(string target)
    {
        var absolute = target.Contains("://", StringComparison.Ordinal) ? target : "http://" + target;
        try
        {
            return Uri.TryCreate(absolute, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.IdnHost.ToLowerInvariant() : null;
        }
        catch (UriFormatException)
        {
            return null; // signs no host may have are found only when it is read
        }
    }
}
