using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Directory;

/// <summary>Facts of the provider that is talked about: address, phone, rating and whatever else the directory knows.</summary>
internal static class AttributeAnswers
{
    private static readonly Dictionary<Intent, string[]> KeysOf = new()
    {
        [Intent.Address] = ["address", "city"],
        [Intent.Phone] = ["phone"],
        [Intent.Rating] = ["rating"],
        [Intent.Email] = ["email"],
    };

    private static readonly HashSet<string> Pronouns = ["they", "their", "them", "it", "its", "he", "she", "his", "her", "вони", "їх", "їхній", "він", "вона", "там", "це", "цей", "ця", "цього"];

    /// <summary>Whether it said anything.</summary>
    public static bool Answer(Turn turn, Service provider)
    {
        if (turn.Said is { IsQuestion: false, Words.Count: > 4 } && !turn.Said.Clauses.Any(clause => clause.Words.Any(word => word is "give" or "need" or "дайте" or "потрібен"))) return false;
        var keys = AskedKeys(turn, provider).Distinct().ToList();
        if (keys.Count == 0) return false;
        turn.Add(string.Join(' ', keys.Select(key => Line(turn, key, provider.Attributes[key]))));
        return true;
    }

    /// <summary>The keys of attributes a message asks for.</summary>
    public static IEnumerable<string> AskedKeys(Turn turn, Service provider)
    {
        foreach (var (intent, keys) in KeysOf)
            if (turn.Said.Has(intent))
                foreach (var key in keys.Where(provider.Attributes.ContainsKey)) yield return key;

        foreach (var facet in Facets.Of(turn.Business).All.Where(facet => provider.Attributes.ContainsKey(facet.Key) && facet.KeyTerms.Count > 0))
            if (turn.Said.Clauses.Any(clause => clause.IsQuestion && IsAboutThem(clause) && Names(facet, clause))) yield return facet.Key;
    }

    // "Do they do cosmetics?" asks about the one on offer, "find me a unisex salon" for another one.
    private static bool IsAboutThem(Clause clause) =>
        !clause.Intents.Contains(Intent.Another)
        && (!clause.Intents.Contains(Intent.Search) || KeysOf.Keys.Any(clause.Intents.Contains) || clause.Words.Any(Pronouns.Contains));

    public static bool Names(Facet facet, Clause clause) =>
        facet.KeyTerms.All(term => clause.Words.Any(word => term.Likeness(Term.Of(word)) >= 0.75));

    private static string Line(Turn turn, string key, string value) =>
        turn.Phrases.Say("attribute.line", ("name", Label(turn, key)), ("value", value.ToLowerInvariant() switch
        {
            "true" or "yes" or "так" => turn.Phrases["word.yes"],
            "false" or "no" or "ні" => turn.Phrases["word.no"],
            _ => value,
        }));

    /// <summary>The attribute's name in the customer's language, where we know one.</summary>
    public static string Label(Turn turn, string key)
    {
        if (turn.Phrases.Keys.Contains($"attribute.{key}")) return turn.Phrases[$"attribute.{key}"];
        var plain = key.Replace('_', ' ');
        return char.ToUpper(plain[0], System.Globalization.CultureInfo.InvariantCulture) + plain[1..];
    }
}
