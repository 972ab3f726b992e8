using System.Text.Json.Serialization;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Details;

/// <summary>Reads the business's own fields out of a message: choices by their words, cars by their makes.</summary>
internal static partial class FieldReader
{
    private const int LongestCar = 7;

    private sealed record Cars(
        [property: JsonPropertyName("label")] string Label,
        [property: JsonPropertyName("makes")] string Makes,
        [property: JsonPropertyName("models")] string Models,
        [property: JsonPropertyName("extras")] string Extras);

    private static readonly Cars Data = BuiltInData.Read<Cars>("cars");
    private static readonly HashSet<string> Labels = [.. Data.Label.Split(' ')];
    private static readonly HashSet<string> Makes = Stems(Data.Makes);
    private static readonly HashSet<string> Models = Stems(Data.Models);
    private static readonly HashSet<string> Extras = [.. Data.Extras.Split(' ')];

    /// <summary>The value a message gives without being asked; null when it gives none.</summary>
    public static string? Find(CustomField field, Utterance said, CatalogueIndex catalogue) => field.Type switch
    {
        CustomFieldType.Choice when said.Has(Intent.Duration) => null,
        CustomFieldType.Choice => Choice(field, said.Words.Where(word => word.IsOpen).Select(word => word.Text)),
        CustomFieldType.Text when IsCar(field) => Car(said.Text, catalogue),
        _ => null,
    };

    /// <summary>The choice that words name.</summary>
    public static string? Choice(CustomField field, IEnumerable<string> words)
    {
        var said = words.Select(Term.Of).ToList();
        return field.Choices.FirstOrDefault(choice =>
        {
            var wanted = TextNormaliser.Words(choice).Select(Term.Of).ToList();
            return wanted.Count > 0 && Enumerable.Range(0, Math.Max(0, said.Count - wanted.Count + 1))
                .Any(at => wanted.Select((term, offset) => term.Likeness(said[at + offset])).All(likeness => likeness >= 0.85));
        });
    }

    /// <summary>The answer to a question for a free text: all that is not a name, a phone or an e-mail.</summary>
    public static string? Answer(Utterance said, string? name, string label)
    {
        var text = said.Text;
        foreach (var place in ContactExpressions.Places(text).OrderByDescending(place => place.Start)) text = text.Remove(place.Start, place.End - place.Start);
        if (name is not null) text = text.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        var words = TextNormaliser.Words(text).Where(word => !Synonyms.IsStopWord(word) && word is not ("телефон" or "phone" or "тел" or "звати" or "мене" or "name")).ToList();
        if (YesOrNo().IsMatch(label)) return YesNo(said, text);
        if (words.Count == 0 || (said.HasAny(Intent.Affirm, Intent.Thanks, Intent.Deny) && words.Count < 3)) return null;
        return text.Trim(' ', ',', '.', ';', '-', '\n') is { Length: > 0 and <= Contact.FieldValueMaxLength } answer && !answer.Contains('<') ? answer : null;
    }

    // "I haven't paid it", "yes, I did", "I do not remember": what is not about the question is no answer to it.
    private static string? YesNo(Utterance said, string text)
    {
        if (said.Has(Intent.DontKnow)) return Deny().IsMatch(text) ? "No" : text.Trim() is { Length: <= Contact.FieldValueMaxLength } words ? words : null;
        if (said.Has(Intent.Deny) || NotDone().IsMatch(text)) return "No";
        return said.Has(Intent.Affirm) || Done().IsMatch(text) ? "Yes" : null;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\bno\b[\s,.!]*$|\bput (?:a )?no\b|\bні\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial System.Text.RegularExpressions.Regex Deny();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:haven.?t|have not|didn.?t|did not|hasn.?t|not yet|ще не|не (?:сплат|оплат|плат|роб))", System.Text.RegularExpressions.RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial System.Text.RegularExpressions.Regex NotDone();

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:i have|i did|i.?ve|already|paid|вже|уже|сплати[вл]|оплати[вл])", System.Text.RegularExpressions.RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial System.Text.RegularExpressions.Regex Done();

    // "Application fee paid?" wants a yes or a no.
    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:paid|done|had|is|are|has|have|чи|оплачено|сплачено)\b|\w{3,}ed$", System.Text.RegularExpressions.RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial System.Text.RegularExpressions.Regex YesOrNo();

    private static bool IsCar(CustomField field) =>
        field.Labels.Values.Append(field.Label).Append(field.Key).SelectMany(TextNormaliser.Words).Any(Labels.Contains);

    public static bool IsCarName(CustomField field, string text, CatalogueIndex catalogue) => IsCar(field) && Car(text, catalogue) is not null;

    private static string? Car(string text, CatalogueIndex catalogue)
    {
        var tokens = Tokeniser.Read(text).ToList();
        var first = tokens.FindIndex(token => IsMake(token.Text) || IsModel(token.Text));
        if (first < 0) return null;
        var last = first;
        for (var at = first + 1; at < tokens.Count && at <= first + LongestCar; at++)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.Symbol && token.Text is "." or "-" && token.Glued) continue;
            if (token.Kind == TokenKind.Word && token.Length <= 2 && at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Number, Glued: true }) continue; // A6, X5
            if (!IsMake(token.Text) && !IsModel(token.Text) && !IsExtra(token) && !(at == first + 1 && IsUnknownWord(token, catalogue))) break;
            last = at;
        }
        return text[tokens[first].Start..tokens[last].End];
    }

    private static bool IsUnknownWord(Token token, CatalogueIndex catalogue) =>
        token.Kind == TokenKind.Word && token.Text.Length > 2 && !Synonyms.IsStopWord(token.Text) && !IntentPhrases.Default.Knows(token.Text) && catalogue.Find(token.Text).Count == 0;

    private static bool IsExtra(Token token) => token.Kind == TokenKind.Number || Extras.Contains(token.Text);

    private static bool IsMake(string word) => Makes.Contains(TextNormaliser.Stem(word)) || Makes.Contains(word);

    private static bool IsModel(string word) => Models.Contains(TextNormaliser.Stem(word)) || Models.Contains(word);

    private static HashSet<string> Stems(string words) => [.. words.Split(' ').SelectMany(word => new[] { word, TextNormaliser.Stem(word) }).Where(word => word.Length > 1)];
}
