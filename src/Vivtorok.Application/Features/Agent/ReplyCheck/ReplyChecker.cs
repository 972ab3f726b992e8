using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>
/// Finds every amount, percentage, duration, date, time, phone, e-mail, address, link, claimed action and promise in a reply and
/// what backs it; and what must not be told at all. A reply with one that nothing backs must not leave.
/// </summary>
internal static class ReplyChecker
{
    public static IReadOnlyList<CheckedFact> Check(string text, ReplyGrounds grounds)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var reply = new Reply(text, grounds);
        if (reply.Sentences.Count == 0) return [];
        return
        [
            .. MoneyCheck.Check(reply, grounds), .. NumberCheck.Check(reply, grounds), .. WhenCheck.Check(reply, grounds), .. HoursCheck.Check(reply, grounds),
            .. ReachCheck.Check(reply, grounds), .. AddressCheck.Check(reply, grounds), .. ClaimCheck.Check(reply, grounds), .. PromiseCheck.Check(reply, grounds),
            .. LeakCheck.Check(text, grounds),
        ];
    }
}
