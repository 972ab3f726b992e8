using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Wording;

/// <summary>Cuts replies and the owner's texts into sentences.</summary>
internal static partial class Sentences
{
    public static IReadOnlyList<string> Of(string text) =>
        [.. Break().Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    /// <summary>The text without the sentences in which something stands that nothing backs.</summary>
    public static string Without(string text, IReadOnlyList<string> problems)
    {
        var quoted = problems.SelectMany(problem => Quoted().Matches(problem).Select(match => match.Groups[1].Value)).Concat(problems).Where(part => part.Length > 1).ToList();
        return string.Join(' ', Of(text).Where(sentence => !quoted.Exists(part => sentence.Contains(part, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>
    /// The owner's text without sentences that speak to a machine: whoever wrote them, they are no answer to a customer.
    /// </summary>
    public static string ForCustomers(string text) => string.Join(' ', Of(text).Where(sentence => !Order().IsMatch(sentence)));

    [GeneratedRegex(@"(?<=[.!?…])(?<!\b(?:грн|вул|просп|год|хв|тел|ул|ст|шт|р|м|dr|st|no)\.)\s+(?=\S)|\n+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Break();

    [GeneratedRegex("[«\"“']([^»\"”']+)[»\"”']", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(?:system|assistant|ai|асистент\w*|для асистента|for the assistant)\s*:|для асистента|for the assistant|ignore (?:all|previous|your)|ігноруй|<script|javascript:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Order();
}
