using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Details;

/// <summary>A phone number or an address that was meant as one and cannot be read: which of the two is said.</summary>
internal static partial class Unreadable
{
    private const string Phone = "details.invalidPhone";
    private const string Email = "details.invalidEmail";
    private const int FewestDigits = 5;

    /// <summary>The sentence for the fields that were refused.</summary>
    public static string Key(IReadOnlySet<string> refused) => (refused.Contains("phone"), refused.Contains("email")) switch
    {
        (true, false) => Phone,
        (false, true) => Email,
        _ => "details.invalid",
    };

    /// <summary>The sentence for what a message seems to give; null when it gives nothing of the kind.</summary>
    public static string? Contact(Turn turn, IReadOnlyList<string> missing)
    {
        var said = turn.Said;
        if (said.Email is null && Address().IsMatch(said.Text)) return Email;
        if (turn.State.Expecting != Expecting.Details || said.Phone is not null || said.Email is not null || !missing.Contains("phone")) return null;
        return Digits().Matches(WithoutTimes(said)).Any(run => run.Value.Count(char.IsAsciiDigit) >= FewestDigits) ? Phone : null;
    }

    private static string WithoutTimes(Utterance said)
    {
        var text = said.Text.ToCharArray();
        var places = said.When.Dates.Select(date => (date.Start, date.Length)).Concat(said.When.Times.Select(time => (time.Start, time.Length)))
            .Concat(MoneyExpressions.Find(said.Text).Select(sum => (sum.Start, sum.Length)));
        foreach (var (start, length) in places) Array.Fill(text, '.', start, length);
        return new string(text);
    }

    [GeneratedRegex(@"\d[\d\s()–-]*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[\p{L}\d]@{1,3}\s?[\p{L}\d]|[\p{L}\d]\s@\s[\p{L}\d]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Address();
}
