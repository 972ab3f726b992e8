using System.Text.RegularExpressions;
using Vivtorok.Application.Common.Agents.Prompts;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>
/// What must not be seen from outside: the instructions word for word, marks that stand only in them, the names of tools, and
/// markup that a page or an e-mail could run.
/// </summary>
internal static partial class LeakCheck
{
    // So many words in a row are no chance.
    private const int Quote = 8;

    public static IEnumerable<CheckedFact> Check(string text, ReplyGrounds grounds)
    {
        foreach (Match markup in Markup().Matches(text))
            if (markup.Value[0] != '<' || grounds.Owner.Quotes(markup.Value) is null) yield return new CheckedFact("markup", markup.Value, false, null);
        foreach (Match name in ToolName().Matches(text)) yield return new CheckedFact("instructions", name.Value, false, null);
        foreach (var mark in Marks(text, grounds)) yield return new CheckedFact("instructions", mark, false, null);
        if ((Quoted(text, PromptRules.Common) ?? Quoted(text, grounds.Instructions)) is { } words) yield return new CheckedFact("instructions", words, false, null);
    }

    private static IEnumerable<string> Marks(string text, ReplyGrounds grounds)
    {
        if (grounds.Instructions.Length == 0) yield break;
        foreach (Match mark in Mark().Matches(text))
            if (grounds.Instructions.Contains(mark.Value, StringComparison.OrdinalIgnoreCase) && grounds.Owner.Quotes(mark.Value) is null && !grounds.History.Any(line => line.Text.Contains(mark.Value, StringComparison.OrdinalIgnoreCase)))
                yield return mark.Value;
    }

    private static string? Quoted(string text, string secret)
    {
        if (secret.Length == 0) return null;
        var (said, kept) = (TextNormaliser.Words(text), $" {string.Join(' ', TextNormaliser.Words(secret))} ");
        for (var at = 0; at + Quote <= said.Length; at++)
        {
            var words = string.Join(' ', said.Skip(at).Take(Quote));
            if (kept.Contains($" {words} ", StringComparison.OrdinalIgnoreCase)) return words;
        }

        return null;
    }

    [GeneratedRegex(@"</?[a-z!][^>]{0,40}>?|!\[|\]\(|javascript:|\bon[a-z]{4,12}\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\b[a-z]{3,12}(_[a-z]{2,12}){1,3}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToolName();

    // Letters with digits or dashes between them, as codes, keys and file names are written.
    [GeneratedRegex(@"\b[\p{L}\d]+([-_][\p{L}\d]+)+\b|\b(?=\w*\d)(?=\w*\p{L})\w{5,}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
