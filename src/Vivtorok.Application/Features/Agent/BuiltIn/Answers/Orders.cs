using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Answers;

/// <summary>Orders of things that no calendar holds: people take them, with the price already told.</summary>
internal static class Orders
{
    public static bool Wants(Turn turn)
    {
        var said = turn.Said;
        if (!said.Has(Intent.Order) || said.IsQuestion || said.HasAny(Intent.Price, Intent.HowMuch)) return false;
        return Named(turn) is not null;
    }

    public static Task<AgentStep?> HandOver(Turn turn)
    {
        var subject = Named(turn)!;
        if (Subjects.IsOut(subject.Item)) return Conversation.Next;
        turn.Add(ItemWords.PriceLine(turn, subject).TrimEnd('.') + ".");
        return Conversation.End(turn.HandOff("unsupportedRequest", "The customer orders something that is not booked by time.", turn.Phrases.Say("handOff.order", ("item", ItemWords.Name(turn, subject.Item)))));
    }

    private static Subject? Named(Turn turn) =>
        Subjects.Named(turn).FirstOrDefault(subject => subject.Item is Product or Service { Bookable: false });
}
