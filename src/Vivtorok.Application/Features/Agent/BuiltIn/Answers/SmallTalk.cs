using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>Greetings, thanks, goodbyes and the rest that carries no wish.</summary>
internal static class SmallTalk
{
    public static Task<AgentStep?> WordlessAsync(Turn turn)
    {
        if (!turn.Said.IsWordless || turn.State.Draft is { HasProposal: true }) return Conversation.Next;
        turn.Say("greeting.wordless");
        return Conversation.End(turn.Reply());
    }

    public static Task<AgentStep?> AnswerAsync(Turn turn)
    {
        if (turn.HasAnswer) return Conversation.End(Understood(turn));
        if (Key(turn) is not { } key) return Conversation.Next;
        turn.Say(key, ("business", turn.BusinessName));
        return Conversation.End(Understood(turn));
    }

    private static AgentStep Understood(Turn turn)
    {
        turn.State = turn.State with { Puzzled = 0 };
        return turn.Reply();
    }

    private static string? Key(Turn turn)
    {
        var said = turn.Said;
        if (said.Has(Intent.Abuse)) return "smallTalk.abuse";
        if (turn.HasNewDetails && !said.IsQuestion) return "details.saved";
        if (said.HasAny(Intent.Thanks, Intent.Bye) && !AsksMore(said)) return said.Has(Intent.Bye) ? "smallTalk.bye" : "smallTalk.thanks";
        if (said.Has(Intent.Speak)) return "smallTalk.speak";
        if (said.Has(Intent.Capabilities)) return "smallTalk.capabilities";
        if (said.Has(Intent.HowAreYou)) return "smallTalk.howAreYou";
        if (said.Has(Intent.Greet) && !AsksMore(said)) return "smallTalk.greeting";
        if (said.HasAny(Intent.Affirm, Intent.Nothing, Intent.Deny) && said.Words.Count <= 6 && !said.IsQuestion) return "smallTalk.more";
        return null;
    }

    // "Hello! Do you have green tea?" is not answered by a greeting.
    private static bool AsksMore(Utterance said) => !said.Has(Intent.Bye) && said.IsQuestion
        && (said.Words.Count > 6 || said.HasAny(Intent.Offer, Intent.Stock, Intent.Price, Intent.Delivery, Intent.Payment) || said.Clauses.Any(clause => clause.IsQuestion && clause.Words.Count > 2 && !clause.Intents.Overlaps(Polite)));

    private static readonly HashSet<Intent> Polite = [Intent.Greet, Intent.Thanks, Intent.Bye, Intent.HowAreYou, Intent.Capabilities, Intent.Speak, Intent.Robot];
}
