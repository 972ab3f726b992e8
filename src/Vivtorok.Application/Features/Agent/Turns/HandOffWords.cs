using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Appointments;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>What a customer reads when a person takes over: the agent's own words or these, and when people are there again.</summary>
internal static class HandOffWords
{
    /// <summary>The words, and outside of opening hours when the business opens again: an answer "here" may take until then.</summary>
    public static string WithHours(string words, BusinessSnapshot business, string language, DateTimeOffset now)
    {
        if (business.OpensAgainAfter(now) is not { } opening || words.Contains(Moments.Clock(business.Local(opening)), StringComparison.Ordinal)) return words;
        var seen = new Moments(business, language).Seen(opening, now);
        return language == "en" ? $"{words} We are open again {seen}." : $"{words} Ми знову працюємо {seen}.";
    }

    public static string For(HandOffReason reason, string language) => (reason, language) switch
    {
        (HandOffReason.CustomerRequest, "en") => "Of course: I have passed your conversation to a colleague, who will answer here.",
        (HandOffReason.CustomerRequest, _) => "Звісно: передаю розмову колезі, вам відповість людина.",
        (HandOffReason.ToolFailure or HandOffReason.ModelUnavailable, "en") =>
            "Sorry, something is not working on our side right now. I have passed your conversation to a colleague, who will answer here.",
        (HandOffReason.ToolFailure or HandOffReason.ModelUnavailable, _) =>
            "Вибачте, у нас зараз щось не працює. Передаю розмову колезі, вам відповість людина.",
        (HandOffReason.UsageLimit, "en") => "I have passed your conversation to a colleague, who will answer here.",
        (HandOffReason.UsageLimit, _) => "Передаю розмову колезі: вам відповість людина.",
        (_, "en") => "I do not want to tell you anything wrong, so I have passed your question to a colleague, who will answer here.",
        _ => "Не хочу сказати вам щось неточне, тому передаю питання колезі: вам відповість людина.",
    };
}
