using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>Which expectations of a scenario the replies did not meet. Texts are compared without case, and with digit groups joined.</summary>
internal static partial class ExpectationCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    public static IReadOnlyList<BrokenExpectation> Broken(
        Expectations expected, IReadOnlyList<RehearsalTurn> turns, IReadOnlyList<RehearsedAnswer> answers, BusinessSnapshot business)
    {
        var replies = answers.Select(answer => Plain(answer.Text ?? "")).ToList();
        var broken = new List<BrokenExpectation>();
        if (expected.HandOff is { } wanted && answers.Any(a => a.Outcome == TurnOutcome.HandedOff) != wanted) Add(ExpectationKind.HandOff, null);
        if (expected.Booking is { } booking && !Holds(booking, answers, business)) Add(ExpectationKind.Booking, booking.Service);
        foreach (var text in expected.MustMention.Where(text => !replies.Exists(reply => reply.Contains(Plain(text), StringComparison.Ordinal)))) Add(ExpectationKind.MustMention, text);
        foreach (var pattern in expected.MustMatch.Where(pattern => !replies.Exists(reply => Matches(reply, pattern)))) Add(ExpectationKind.MustMatch, pattern);
        foreach (var pattern in expected.Forbidden.Where(pattern => replies.Exists(reply => Matches(reply, pattern)))) Add(ExpectationKind.Forbidden, pattern);
        if (expected.ReplyLanguage is { } language && LanguageDetector.Detect(string.Join('\n', replies)) is { } spoken && spoken != Spoken(language)) Add(ExpectationKind.ReplyLanguage, language);
        for (var i = 0; i < turns.Count; i++)
            if (turns[i].Mentions.Count > 0 && !(i < replies.Count && turns[i].Mentions.Any(text => replies[i].Contains(Plain(text), StringComparison.Ordinal))))
                Add(ExpectationKind.Answer, string.Join(" / ", turns[i].Mentions));
        return broken;

        void Add(ExpectationKind kind, string? detail) => broken.Add(new BrokenExpectation(kind, detail));
    }

    /// <summary>Whether a pattern can be used at all.</summary>
    public static bool IsPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.None, Patience);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool Holds(ExpectedBooking booking, IReadOnlyList<RehearsedAnswer> answers, BusinessSnapshot business)
    {
        var booked = answers.Where(answer => answer.Books).ToList();
        if (booking.None) return booked.Count == 0;
        var names = booked.Select(answer => business.Services.FirstOrDefault(service => service.Id == answer.OffersServiceId)).SelectMany(service =>
            service is null ? [] : service.Names.Values.Append(service.Name).Append(service.Key));
        return booked.Count > 0 && (booking.Service is null || names.Contains(booking.Service, StringComparer.OrdinalIgnoreCase));
    }

    private static SpokenLanguage Spoken(string language) => language == "en" ? SpokenLanguage.English : SpokenLanguage.Ukrainian;

    // A pattern that takes too long tells nothing, and must not hold up the others.
    private static bool Matches(string reply, string pattern)
    {
        try
        {
            return Regex.IsMatch(reply, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static string Plain(string text) => DigitGroups().Replace(
        Spaces().Replace(text.Normalize().Replace('’', '\'').Replace('ʼ', '\''), " "), "").ToLowerInvariant();

    [GeneratedRegex(@"[\u00A0\u202F\u2009]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=\d)[ ,](?=\d{3}(?!\d))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DigitGroups();
}
