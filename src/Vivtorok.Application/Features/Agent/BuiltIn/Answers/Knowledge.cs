using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>Answers from the owner's own question-and-answer entries.</summary>
internal static class Knowledge
{
    private const double VerySure = 0.6;
    private const double SureInContext = 0.5;
    private const double SureOfTwoWords = 0.8;

    private static readonly HashSet<string> Joints = ["і", "й", "та", "а", "але", "and", "also", "but", "або", "or", "плюс", "n"];
    private static readonly HashSet<string> JointsInLatin = ["i", "ta", "a", "abo"];

    // What other rules answer from the catalogue, the hours and the profile.
    private static readonly Intent[] Elsewhere = [Intent.Price, Intent.Duration, Intent.Hours, Intent.OpenNow, Intent.Address, Intent.Total];

    public static bool IsSure(Turn turn) => Find(turn, KnowledgeMatcher.Sure, isExtra: false).Count > 0;

    /// <summary>"How long is the pass valid?" is one of the owner's own how-many questions, so it asks for no price.</summary>
    public static bool IsHowMany(Turn turn) => Find(turn, 0.85, isExtra: false).Exists(match => match.Entry.Translations.Values.SelectMany(translation => translation.Questions).Concat(match.Entry.Questions)
        .Any(question => question.Contains("скільки", StringComparison.OrdinalIgnoreCase) || question.Contains("how ", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Adds the answers that fit.</summary>
    /// <param name="isExtra">Something else was answered already: only what surely is another question counts.</param>
    public static bool Answer(Turn turn, bool isExtra)
    {
        var isPlainQuestion = turn.Said is { IsQuestion: true, GivesWhen: false } && !turn.HasAnswer && !turn.HasOpenBooking;
        var found = Find(turn, !isExtra ? KnowledgeMatcher.Sure : isPlainQuestion ? SureInContext : VerySure, isExtra);
        foreach (var match in found.Take(2)) turn.Add(Words(turn, match.Entry));
        return found.Count > 0;
    }

    private static List<KnowledgeMatch> Find(Turn turn, double threshold, bool isExtra)
    {
        var matcher = KnowledgeMatcher.Of(turn.Business);
        var context = new List<string>();
        var found = new List<KnowledgeMatch>();
        foreach (var clause in turn.Said.Clauses)
        {
            var pieces = Pieces(clause).Where(piece => !isExtra || !IsAnsweredElsewhere(piece, clause)).ToList();
            var best = pieces.SelectMany(piece => Best(matcher, piece, clause)).MaxBy(match => match.Score);
            if (best is not null && best.Score >= threshold) found.Add(best);
            else if (context.Count > 0 && clause.IsQuestion && pieces.Count > 0 && matcher.Find(pieces[0].Concat(context)) is [{ Score: >= SureInContext } inContext, ..]) found.Add(inContext);
            if (!isExtra && clause.IsQuestion) found.AddRange(pieces.Skip(1).SelectMany(piece => Best(matcher, piece, clause)).Where(match => match.Score >= VerySure));
            context = Named(turn, clause) is { Count: > 0 } named ? named : context;
        }
        return [.. found.GroupBy(match => match.Entry.Id).Select(group => group.MaxBy(match => match.Score)!).OrderByDescending(match => match.Score)];
    }

    // Two words of a longer sentence are a question of their own only when they are nearly the owner's.
    private static IEnumerable<KnowledgeMatch> Best(KnowledgeMatcher matcher, IReadOnlyList<string> piece, Clause clause) =>
        matcher.Find(piece).Take(1).Where(match => piece.Count > 2 || piece.Count == clause.Words.Count || match.Score >= SureOfTwoWords);

    private static bool IsAnsweredElsewhere(IReadOnlyList<string> piece, Clause clause)
    {
        var intents = piece.Count == clause.Words.Count ? clause.Intents : IntentPhrases.Default.In(piece, clause.IsTransliterated);
        return Array.Exists(Elsewhere, intents.Contains) || (intents.Contains(Intent.HowMuch) && !intents.Contains(Intent.Offer));
    }

    // The thing the sentence before was about: "how much is delivery? and will you make it today?"
    private static List<string> Named(Turn turn, Clause clause) => [.. turn.Said.Mentions.SelectMany(mention => mention.Positions).Select(position => turn.Said.Words[position].Text).Where(clause.Words.Contains)];

    private static IEnumerable<IReadOnlyList<string>> Pieces(Clause clause)
    {
        yield return clause.Words;
        var piece = new List<string>();
        foreach (var word in clause.Words.Append("і"))
        {
            if (!Joints.Contains(word) && !(clause.IsTransliterated && JointsInLatin.Contains(word)))
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
