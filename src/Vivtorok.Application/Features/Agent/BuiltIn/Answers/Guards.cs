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
        if (said.Has(Intent.Robot))
        {
            turn.Say("robot", ("business", turn.BusinessName));
            return Conversation.End(turn.Reply());
        }
        if (IsComplaint(turn)) return Conversation.End(turn.HandOff("customerRequest", "The customer complains.", turn.Phrases.Say("handOff.complaint")));
        if (said.Has(Intent.Payback) && !said.Has(Intent.Price) && !(said.IsQuestion && Knowledge.IsSure(turn))) return Conversation.End(turn.HandOff("unsupportedRequest", "The customer asks about a payment.", turn.Phrases.Say("handOff.payment")));
        if (said.Has(Intent.Person) && !IsAboutStaff(turn)) return Conversation.End(turn.HandOff("customerRequest", "The customer asks for a person.", turn.Phrases.Say("handOff.person")));
        if (said.Has(Intent.Medical) && said.IsQuestion && !Knowledge.IsSure(turn)) return Conversation.End(turn.HandOff("policyRestriction", "The customer asks for medical advice.", turn.Phrases.Say("handOff.medical")));
        if (Orders.Wants(turn)) return Orders.HandOver(turn);
        if (said.Has(Intent.CallMe) && !turn.HasOpenBooking && !said.HasAny(Intent.Price, Intent.Book) && said.Phone is not null)
            return Conversation.End(turn.HandOff("customerRequest", "The customer asks to be called.", turn.Phrases.Say("handOff.call")));
        return Conversation.Next;
    }

    private static bool AsksForOthers(Turn turn)
    {
        var said = turn.Said;
        if (said.Has(Intent.MyBookings) && !said.Has(Intent.Injection)) return false;
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

    // "I have a terrible cough" is no complaint; "the colour you did is terrible" is.
    private static bool IsComplaint(Turn turn)
    {
        var said = turn.Said;
        if (said.Has(Intent.Complaint)) return true;
        if (!said.Has(Intent.Upset) || said.HasAny(Intent.Book, Intent.Price) || turn.HasOpenBooking) return false;
        return said.Words.Any(word => AboutUs.Contains(word.Text)) && (said.Text.Contains('!') || !said.IsQuestion);
    }

    private static readonly HashSet<string> AboutUs = ["you", "your", "yours", "salon", "shop", "clinic", "studio", "ви", "вас", "вам", "ваш", "ваша", "ваше", "ваші", "вашого", "вашу", "вами", "майстер", "майстриня", "лікар", "механік"];

    private static bool IsAboutStaff(Turn turn) => turn.Said.Has(Intent.Staff) && !turn.Said.HasAny(Intent.CallMe);
}
