using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>E-mail addresses, written or dictated ("kate dot wedding at example dot com", "олена собака example крапка com").</summary>
internal static partial class EmailExpressions
{
    [GeneratedRegex(@"[a-z0-9][a-z0-9._%+-]*@(?:[a-z0-9-]+\.)+[a-z][a-z]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    // Before the @, a dot with a space on one side ends a sentence: "I am Jo. jo_smith at example.com".
    private const string Dot = @"(?:\.|\s+\.\s+|\s*(?:\bdot\b|\bкрапка\b|\bточка\b|\(dot\)|\[dot\])\s*)";
    private const string AnyDot = @"\s*(?:\.|\bdot\b|\bкрапка\b|\bточка\b|\(dot\)|\[dot\])\s*";
    private const string At = @"\s*(?:@|\bat\b|\bсобака\b|\bсобачка\b|\bравлик\b|\bет\b|\(at\)|\[at\]|\(собака\))\s*";

    [GeneratedRegex($@"\b[a-z0-9_-]+(?:{Dot}[a-z0-9_-]+)*{At}(?<domain>[a-z0-9-]+(?:{AnyDot}[a-z0-9-]+)+)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dictated();

    [GeneratedRegex($"{AnyDot}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DotWord();

    [GeneratedRegex($"{At}", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtWord();

    public static IReadOnlyList<EmailMention> Find(string text)
    {
        text = TextNormaliser.Capped(text);
        var found = Written().Matches(text).Select(match => Mention(match, match.Value)).ToList();
        foreach (Match match in Dictated().Matches(text))
        {
            if (found.Exists(email => match.Index < email.Start + email.Length && match.Index + match.Length > email.Start)) continue;
            if (Ends(match).Select(end => match.Value[..end]).FirstOrDefault(said => IsAddress(Address(said))) is { } read)
                found.Add(new EmailMention(Address(read).ToLowerInvariant(), match.Index, read.Length, read));
        }
        return [.. found.OrderBy(email => email.Start)];
    }

    // The next sentence may look like one more part of the domain: "jo at example.com. Thanks". The longest that is one counts.
    private static IEnumerable<int> Ends(Match match)
    {
        var domain = match.Groups["domain"];
        var starts = domain.Index - match.Index;
        return DotWord().Matches(domain.Value).Skip(1).Select(dot => starts + dot.Index).Append(match.Length).Reverse();
    }

    private static string Address(string said) => DotWord().Replace(AtWord().Replace(said, "@", 1), ".");

    // "on the 12th at 10.30am" and "find me at example.com" are not dictated addresses.
    private static bool IsAddress(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return address[..at].Any(char.IsLetter)
            && !LanguageDetector.IsCommonWord(address[..at].ToLowerInvariant())
            && LinkExpressions.IsDomain(address[(at + 1)..]);
    }

    private static EmailMention Mention(Match match, string address) => new(address.ToLowerInvariant(), match.Index, match.Length, match.Value);
}
