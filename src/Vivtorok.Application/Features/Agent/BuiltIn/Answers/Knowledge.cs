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
    private const double SomeOfIt = 0.3;

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
        var isPlainQuestion = turn.Said is { IsQuestion: true, GivesWhen: false } && !turn.HasOpenBooking && !turn.Said.HasAny(Intent.Book, Intent.Cancel, Intent.Move);
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
            var parts = ClauseParts.Of(clause).Where(part => !isExtra || !IsAnsweredElsewhere(part) || matcher.Find(part.Words) is [{ Score: >= SureOfTwoWords }, ..]).ToList();
            var best = parts.SelectMany(part => Best(matcher, part, clause)).MaxBy(match => match.Score);
            if (best is not null && best.Score >= threshold) found.Add(best);
            else if (context.Count > 0 && clause.IsQuestion && parts.Count > 0 && matcher.Find(parts[0].Words.Concat(context)) is [{ Score: >= SureInContext } inContext, ..]) found.Add(inContext);
            var named = Named(turn, clause);
            if (clause.IsQuestion) found.AddRange(parts.Where(part => part != clause).SelectMany(part => Best(matcher, part, clause).Where(match => match.Score >= Math.Max(threshold, SureInContext)).Concat(BestWith(matcher, part, named))));
            if (named.Count > 0) context = named;
        }
        return [.. found.GroupBy(match => match.Entry.Id).Select(group => group.MaxBy(match => match.Score)!).OrderByDescending(match => match.Score)];
    }

    // Two words of a longer sentence are a question of their own only when they are nearly the owner's.
    private static IEnumerable<KnowledgeMatch> Best(KnowledgeMatcher matcher, Clause part, Clause whole) =>
        matcher.Find(part.Words).Take(1).Where(match => part.Words.Count > 2 || part == whole || match.Score >= SureOfTwoWords);

    // "How much is a filling and what is the guarantee?": the guarantee is that of the filling.
    private static IEnumerable<KnowledgeMatch> BestWith(KnowledgeMatcher matcher, Clause part, List<string> named)
    {
        if (named.Count == 0 || named.All(part.Words.Contains)) return [];
        var alone = matcher.Find(part.Words).Where(match => match.Score >= SomeOfIt).Select(match => match.Entry).ToList();
        return matcher.Find(part.Words.Concat(named)).Take(1).Where(match => match.Score >= VerySure && alone.Contains(match.Entry));
    }

    private static bool IsAnsweredElsewhere(Clause part) =>
        Array.Exists(Elsewhere, part.Intents.Contains) || (part.Intents.Contains(Intent.HowMuch) && !part.Intents.Contains(Intent.Offer));

    // The thing the sentence before was about: "how much is delivery? and will you make it today?"
    private static List<string> Named(Turn turn, Clause clause) => [.. turn.Said.Mentions.SelectMany(mention => mention.Positions).Select(position => turn.Said.Words[position].Text).Where(clause.Words.Contains)];

    private static string Words(Turn turn, KnowledgeEntry entry)
    {
        var answer = Sentences.ForCustomers(entry.AnswerIn(turn.Language));
        if (answer.Length == 0) return "";
        return LanguageDetector.HasCyrillic(answer) == (turn.Language == "uk") || !answer.Any(char.IsLetter)
            ? answer
            : turn.Phrases.Say("knowledge.inOtherLanguage", ("answer", answer));
    }
}
