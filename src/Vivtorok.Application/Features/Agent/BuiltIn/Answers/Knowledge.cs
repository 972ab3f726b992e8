using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>Answers from the owner's own question-and-answer entries.</summary>
internal static class Knowledge
{
    private const double VerySure = 0.62;

    private static readonly HashSet<string> Joints = ["і", "й", "та", "а", "але", "and", "also", "but", "або", "or", "плюс", "i", "ta", "n"];

    public static bool IsSure(Turn turn) => Find(turn, KnowledgeMatcher.Sure).Count > 0;

    /// <summary>Adds the answers that fit.</summary>
    /// <param name="isOnlyExtra">Something else was answered already: only what surely is another question counts.</param>
    public static bool Answer(Turn turn, bool isOnlyExtra)
    {
        var found = Find(turn, isOnlyExtra ? VerySure : KnowledgeMatcher.Sure);
        foreach (var match in found.Take(2)) turn.Add(Words(turn, match.Entry));
        return found.Count > 0;
    }

    private static List<KnowledgeMatch> Find(Turn turn, double threshold)
    {
        var matcher = KnowledgeMatcher.Of(turn.Business);
        return [.. turn.Said.Clauses
            .Select(clause => Pieces(clause).Select(matcher.Find).SelectMany(matches => matches.Take(1)).MaxBy(match => match.Score))
            .OfType<KnowledgeMatch>().Where(match => match.Score >= threshold)
            .Concat(Inner(turn, matcher, threshold))
            .GroupBy(match => match.Entry.Id).Select(group => group.MaxBy(match => match.Score)!)
            .OrderByDescending(match => match.Score)];
    }

    // Two questions in one sentence: "how much is it and can I pay by card".
    private static IEnumerable<KnowledgeMatch> Inner(Turn turn, KnowledgeMatcher matcher, double threshold) => turn.Said.Clauses
        .Where(clause => clause.IsQuestion).SelectMany(clause => Pieces(clause).Skip(1))
        .SelectMany(piece => matcher.Find(piece).Take(1)).Where(match => match.Score >= Math.Max(threshold, VerySure));

    private static IEnumerable<IReadOnlyList<string>> Pieces(Clause clause)
    {
        yield return clause.Words;
        var piece = new List<string>();
        foreach (var word in clause.Words.Append("і"))
        {
            if (!Joints.Contains(word))
            {
                piece.Add(word);
                continue;
            }
            if (piece.Count >= 2 && piece.Count < clause.Words.Count) yield return piece;
            piece = [];
        }
    }

    private static string Words(Turn turn, KnowledgeEntry entry)
    {
        var answer = Sentences.ForCustomers(entry.AnswerIn(turn.Language));
        if (answer.Length == 0) return "";
        return LanguageDetector.HasCyrillic(answer) == (turn.Language == "uk") || !answer.Any(char.IsLetter)
            ? answer
            : turn.Phrases.Say("knowledge.inOtherLanguage", ("answer", answer));
    }
}
