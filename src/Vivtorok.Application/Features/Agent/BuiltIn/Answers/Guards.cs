using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>What is refused, and what only a person may do.</summary>
internal static class Guards
{
    /// <summary>Other people's data, the agent's own orders, requests about one's own data.</summary>
    public static async Task<AgentStep?> PrivateThingsAsync(Turn turn)
    {
        var said = turn.Said;
        if (AsksForOthers(turn))
        {
            turn.Say("guard.othersData");
            return turn.Reply();
        }
        if (said.HasAny(Intent.Erase, Intent.MyData) && !said.Has(Intent.Injection))
        {
            var kind = said.Has(Intent.Erase) ? "erasure" : "access";
            await turn.CallAsync("open_privacy_request", new JsonObject { ["kind"] = kind });
            turn.Say(kind == "erasure" ? "privacy.erasure" : "privacy.access");
            return turn.Reply();
        }
        if (said.Has(Intent.Injection) && !IsOrdinary(turn))
        {
            turn.Say("guard.onlyBusiness", ("business", turn.BusinessName));
            return turn.Reply();
        }
        return null;
    }

    /// <summary>Complaints, wishes to talk to a person, money back, medical advice.</summary>
    public static Task<AgentStep?> PeopleAsync(Turn turn)
    {
        var said = turn.Said;
        if (said.Has(Intent.Robot) && !InsistsOnPerson(said))
        {
            turn.Say("robot", ("business", turn.BusinessName));
            return Conversation.End(turn.Reply());
        }
        if (Complaints.IsMade(turn)) return Conversation.End(turn.HandOff("customerRequest", "The customer complains.", turn.Phrases.Say("handOff.complaint")));
        if (said.Has(Intent.Payback) && !said.Has(Intent.Price) && !(said.IsQuestion && Knowledge.IsSure(turn))) return Conversation.End(turn.HandOff("unsupportedRequest", "The customer asks about a payment.", turn.Phrases.Say("handOff.payment")));
        if (said.Phone is not null && !turn.HasOpenBooking && !said.Has(Intent.Price) && (WantsCall(said) || (said.Has(Intent.CallMe) && !said.Has(Intent.Book))))
            return Conversation.End(turn.HandOff("customerRequest", "The customer asks to be called.", turn.Phrases.Say("handOff.call")));
        if ((said.Has(Intent.Person) || WantsCall(said)) && !IsAboutStaff(turn)) return Conversation.End(turn.HandOff("customerRequest", "The customer asks for a person.", turn.Phrases.Say("handOff.person")));
        if (said.IsQuestion && IsMedical(said) && !Knowledge.IsSure(turn)) return Conversation.End(turn.HandOff("policyRestriction", "The customer asks for medical advice.", turn.Phrases.Say("handOff.medical")));
        if (Orders.Wants(turn)) return Orders.HandOver(turn);
        return Conversation.Next;
    }

    private static bool AsksForOthers(Turn turn)
    {
        var said = turn.Said;
        if (said.HasAny(Intent.MyBookings, Intent.OwnTime) && !said.Has(Intent.Injection)) return false;
        if (!said.Has(Intent.OthersData) || (turn.Catalogue.IsDirectory && turn.State.Search?.Focus is not null)) return false;
        return !said.HasAny(Intent.Erase, Intent.MyData) || said.Has(Intent.Injection);
    }

    // An order to the machine beside an ordinary question: the question is answered, the order is not heard.
    private static bool IsOrdinary(Turn turn)
    {
        var said = turn.Said;
        if (said.HasAny(Intent.Cancel, Intent.Move)) return true;
        if (said.Has(Intent.Book) && said.GivesWhen) return true;
        return said.Mentions.Count > 0 && said.HasAny(Intent.Price, Intent.Duration, Intent.Book, Intent.Stock, Intent.Availability, Intent.Describe, Intent.Discount);
    }

    // "Is this a robot? I want a human": the second is what they are after.
    private static bool InsistsOnPerson(Utterance said) =>
        said.Has(Intent.Person) && (said.Has(Intent.Want) || said.Words.Any(word => word.Text is "get" or "give" or "put" or "connect" or "дайте" or "клич" or "кличте" or "покличте" or "позовіть" or "з'єднайте" or "переключіть"));

    // "Do not call me, write here" is no wish to be called.
    private static bool WantsCall(Utterance said) =>
        said.Has(Intent.CallBack) && !said.Words.Zip(said.Words.Skip(1)).Any(pair => pair.First.Text is "не" or "don't" or "dont" or "not" or "never" && IsCall(pair.Second.Text));

    private static bool IsCall(string word) =>
        word is "call" or "ring" or "phone" || word.Contains("дзвон", StringComparison.Ordinal) || word.Contains("телефон", StringComparison.Ordinal) || word.StartsWith("наб", StringComparison.Ordinal);

    // "Computer diagnostics" asks for no diagnosis: what names a thing of the catalogue is left out.
    private static bool IsMedical(Utterance said)
    {
        if (!said.Has(Intent.Medical)) return false;
        var named = said.Mentions.SelectMany(mention => mention.Positions).Select(position => said.Words[position].Text).ToHashSet();
        return said.Clauses.Any(clause => clause.Intents.Contains(Intent.Medical) && IntentPhrases.Default.In(clause.Words.Where(word => !named.Contains(word)), clause.IsTransliterated).Contains(Intent.Medical));
    }

    private static bool IsAboutStaff(Turn turn) => turn.Said.Has(Intent.Staff) && !turn.Said.HasAny(Intent.CallMe, Intent.CallBack) && !turn.Said.Words.Any(word => word.Text is "talk" or "speak" or "chat" or "connect" or "поговорити" or "поспілкуватися");
}
