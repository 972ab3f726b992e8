namespace Vivtorok.Application.Features.Agent.BuiltIn.Reading;

/// <summary>"How much is it and do I need to bring a mat": the parts of a clause that may each be a question of its own.</summary>
internal static class ClauseParts
{
    private static readonly HashSet<string> Joints = ["і", "й", "та", "а", "але", "and", "also", "but", "або", "or", "плюс", "n"];
    private static readonly HashSet<string> JointsInLatin = ["i", "ta", "a", "abo"];

    /// <summary>The clause itself, then its parts of two words or more.</summary>
    public static IEnumerable<Clause> Of(Clause clause)
    {
        yield return clause;
        var part = new List<string>();
        foreach (var word in clause.Words.Append("і"))
        {
            if (!Joints.Contains(word) && !(clause.IsTransliterated && JointsInLatin.Contains(word)))
            {
                part.Add(word);
                continue;
            }
            if (part.Count >= 2 && part.Count < clause.Words.Count)
                yield return clause with { Words = part, Intents = IntentPhrases.Default.In(part, clause.IsTransliterated).ToHashSet() };
            part = [];
        }
    }
}
