using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>Street addresses: the owner's, in either alphabet, or the customer's own.</summary>
internal static partial class AddressCheck
{
    public static IEnumerable<CheckedFact> Check(Reply reply, ReplyGrounds grounds)
    {
        foreach (var match in reply.Addresses)
        {
            var words = match.Value.Trim(' ', ',', '.');
            var source = grounds.Owner.Quotes(words) ?? grounds.Owner.Address(match.Groups["house"].Success ? match.Groups["house"].Value : null, AddressBook.Stems(match.Groups["street"].Value))
                ?? (!Cues.Ours().IsMatch(reply.At(match.Index).Text) && AddressBook.Says(grounds.Said.CustomerWords, match.Groups["house"].Value, AddressBook.Stems(match.Groups["street"].Value)) ? "customer" : null);
            yield return new CheckedFact("address", words, source is not null, source);
        }
    }

    public static IReadOnlyList<Match> Find(string text) => [.. Ukrainian().Matches(text).Concat(English().Matches(text))];

    private const string House = @"(?<house>\d{1,4}(?:\s?[а-яa-z](?!\w))?(?:/\d{1,3})?)(?![\w:%]|[.,]\d)";

    [GeneratedRegex(@"(?<!\w)(?:вул\.|вулиц\w+|просп\.|проспект\w*|бульв\.|бульвар\w*|площ\w+|пл\.|провул\w+|пров\.|набережн\w+|шосе)\s*(?<street>\p{Lu}[\w’'ʼ-]*(?:\s\p{Lu}[\w’'ʼ-]*){0,2})(?:,?\s*(?:буд(?:инок|\.)?\s*|№\s*)?" + House + ")?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ukrainian();

    [GeneratedRegex(@"(?<!\w)(?:" + House + @",?\s+)?(?<street>\p{Lu}[\w’'-]*(?:\s\p{Lu}[\w’'-]*){0,2})\s(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Square|Sq|Lane|Embankment)(?!\w)\.?(?:,?\s*(?<house>\d{1,4}[a-zA-Z]?)(?![\w:%]|[.,]\d))?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex English();
}

/// <summary>Compares addresses by house and street, whatever case ending or alphabet they are written in.</summary>
internal static class AddressBook
{
    private static readonly HashSet<string> Kinds = [.. "вул вулиця вулиці вулицю просп проспект бульвар street str avenue road square будинок буд the at on our address адреса".Split(' ')];

    public static HashSet<string> Stems(string street) =>
        [.. TextNormaliser.Words(street).Where(word => !Kinds.Contains(word) && (word.Length > 2 || char.IsDigit(word[0]))).Select(Skeleton)];

    public static string? Find(IEnumerable<(string Source, string Text)> texts, string? house, IReadOnlyCollection<string> street) =>
        street.Count == 0 ? null : texts.FirstOrDefault(entry => Says(entry.Text, house, street)).Source;

    public static bool Says(string text, string? house, IReadOnlyCollection<string> street)
    {
        if (!string.IsNullOrEmpty(house) && !text.Contains(house, StringComparison.OrdinalIgnoreCase)) return false;
        var words = TextNormaliser.Words(text);
        if (!street.All(words.Select(Skeleton).ToHashSet().Contains)) return false;
        return string.IsNullOrEmpty(house) || HasHouse(words, TextNormaliser.Words(house));
    }

    private static bool HasHouse(string[] words, string[] house) =>
        Enumerable.Range(0, words.Length - house.Length + 1).Any(at => words.AsSpan(at, house.Length).SequenceEqual(house));

    private static string Skeleton(string word) => Transliteration.Fold(TextNormaliser.Stem(word)).TrimEnd('a', 'e', 'i', 'o', 'u');
}
