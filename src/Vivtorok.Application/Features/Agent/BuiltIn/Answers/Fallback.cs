using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>What is said when nothing is known: honestly that, and to whom it goes.</summary>
internal static class Fallback
{
    private const int MostPuzzled = 1;

    public static Task<AgentStep?> AnswerAsync(Turn turn)
    {
        var said = turn.Said;
        if (Subjects.IsNearMiss(turn))
        {
            NotOffered(turn);
            return Conversation.End(turn.Reply());
        }
        if (IsForTheBusiness(turn))
            return Conversation.End(turn.HandOff("missingKnowledge", "Nothing in the catalogue or the knowledge answers this.", turn.Phrases.Say("handOff.unsure")));
        if (turn.State.Puzzled >= MostPuzzled)
            return Conversation.End(turn.HandOff("pendingClarification", "The agent did not understand twice.", turn.Phrases.Say("handOff.unclear")));

        turn.State = turn.State with { Puzzled = turn.State.Puzzled + 1 };
        turn.Say(said.Words.Count > 3 ? "fallback.outOfScope" : "fallback.rephrase", ("business", turn.BusinessName));
        return Conversation.End(turn.Reply());
    }

    // What is nearest to the thing asked for is named, so that the customer can decide.
    private static void NotOffered(Turn turn)
    {
        var near = turn.Said.Mentions.Where(mention => mention.IsDoubtful).SelectMany(mention => mention.Items).Take(3).Select(item => ItemWords.PriceLine(turn, new Subject(item.Item, null)).TrimEnd('.')).ToList();
        if (near.Count > 0) turn.Say("notOffered.near", ("list", string.Join("; ", near)));
        else turn.Say("notOffered", ("list", turn.Phrases.List([.. Subjects.Menu(turn).Take(6)])));
    }

    // "Can your mechanic come with me?" is about the business; "who won the match?" is not.
    private static bool IsForTheBusiness(Turn turn)
    {
        var said = turn.Said;
        if (turn.Catalogue.IsDirectory) return false;
        if (said.Has(Intent.Injection)) return false;
        if (said.HasAny(Intent.Delivery, Intent.Payment)) return true;
        var addressed = said.HasAny(Intent.Offer, Intent.Stock, Intent.Services, Intent.CallMe, Intent.Cancel, Intent.Move, Intent.Price, Intent.Book);
        addressed |= said.Clauses.Any(clause => clause.IsQuestion && clause.Words.Zip(clause.Words.Skip(1)).Any(pair => pair is ("do", "you") or ("does", "your") or ("у", "вас") or ("чи", "ви") or ("is", "there") or ("are", "there")));
        var related = said.Mentions.Count > 0 || said.Words.Any(word => Matching.KnowledgeMatcher.Of(turn.Business).Knows(word.Text) && word.Text.Length > 4);
        if (said.Has(Intent.OffTopic)) return false;
        return said.IsQuestion && (addressed || related || said.Words.Count >= 5);
    }
}
