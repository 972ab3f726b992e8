using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>
/// Finds every amount, percentage, duration, date, time, phone, e-mail and link in a reply and what backs it. A reply with one
/// that nothing backs must not leave.
/// </summary>
internal static class ReplyChecker
{
    public static IReadOnlyList<CheckedFact> Check(string text, ReplyGrounds grounds) =>
        [.. MoneyCheck.Check(text, grounds), .. NumberCheck.Check(text, grounds), .. WhenCheck.Check(text, grounds), .. ReachCheck.Check(text, grounds)];
}
