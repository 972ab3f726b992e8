using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.UnitTests.Agent.BuiltIn.Kit;

namespace Vivtorok.UnitTests.Agent.BuiltIn.Understanding;

/// <summary>What single messages are read as, in the words of the measurement's data.</summary>
internal static class MessageReading
{
    public const string OutOfScope = "out_of_scope";

    // In the order in which the agent heeds them: what has consequences first, small talk last.
    private static readonly (Intent Intent, string Label)[] Labels =
    [
        (Intent.Injection, OutOfScope),
        (Intent.Robot, "are_you_a_bot"),
        (Intent.Complaint, "complaint"),
        (Intent.Person, "human_handoff"),
        (Intent.Payback, OutOfScope),
        (Intent.Cancel, "cancel"),
        (Intent.Move, "reschedule"),
        (Intent.OffTopic, OutOfScope),
        (Intent.Payment, "payment_methods"),
        (Intent.Price, "price"),
        (Intent.Delivery, "delivery"),
        (Intent.Cheapest, "price"),
        (Intent.Address, "location"),
        (Intent.Phone, "contact"),
        (Intent.Email, "contact"),
        (Intent.Another, "alternatives"),
        (Intent.Hours, "opening_hours"),
        (Intent.OpenNow, "opening_hours"),
        (Intent.Book, "booking"),
        (Intent.Availability, "booking"),
        (Intent.Capabilities, "capabilities"),
        (Intent.Bye, "goodbye"),
        (Intent.Deny, "deny"),
        (Intent.Thanks, "thanks"),
        (Intent.Affirm, "affirm"),
        (Intent.Greet, "greeting"),
        (Intent.HowAreYou, "greeting"),
        (Intent.HowMuch, "price"),
    ];

    public static IReadOnlySet<Intent> Intents(string text, BusinessSnapshot business, DateTimeOffset now) => Reader.Read(text, business, now).Intents;

    /// <summary>The one label of a message.</summary>
    public static string Label(string text, BusinessSnapshot business, DateTimeOffset now)
    {
        var intents = Intents(text, business, now);
        return Labels.Where(entry => intents.Contains(entry.Intent)).Select(entry => entry.Label).FirstOrDefault(OutOfScope);
    }

    /// <summary>At which place the right entry is found for each question; 0 when it is not found at all.</summary>
    /// <param name="examples">How many example questions an entry has.</param>
    public static IEnumerable<(string Text, string Wanted, string? Got, int Rank)> FaqRanks(IReadOnlyList<JsonElement> entries, IReadOnlyList<JsonElement> questions, int examples)
    {
        var knowledge = entries.Select(entry => new { key = entry.GetProperty("faq").GetString(), questions = entry.GetProperty("examples").EnumerateArray().Take(examples), answer = "-" });
        var business = TestBusiness.Of(JsonSerializer.Serialize(new { profile = new { name = "Bank" }, knowledge }));
        var matcher = KnowledgeMatcher.Of(business);
        foreach (var question in questions)
        {
            var (text, wanted) = (question.GetProperty("text").GetString()!, question.GetProperty("faq").GetString()!);
            var found = matcher.Find(TextNormaliser.Words(text)).Select(match => match.Entry.Key).ToList();
            yield return (text, wanted, found.FirstOrDefault(), found.IndexOf(wanted) + 1);
        }
    }
}
