using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>"An hour later", "на пів години раніше": by how much a time that is known is to move.</summary>
internal static partial class Shift
{
    private const int MinutesOfDay = 1440;
    private const int LongestGap = 10;

    /// <summary>Minutes, less than zero for earlier; null where a message speaks of no such move.</summary>
    public static int? Minutes(Utterance said)
    {
        if (Later().Match(said.Text) is { Success: true } later) return Beside(said.Text, later);
        return Earlier().Match(said.Text) is { Success: true } earlier ? -Beside(said.Text, earlier) : null;
    }

    /// <summary>A day and a time, so many minutes on.</summary>
    public static (DateOnly Date, TimeOnly Time) From(DateOnly date, TimeOnly time, int minutes)
    {
        var moved = date.ToDateTime(time).AddMinutes(minutes);
        return (DateOnly.FromDateTime(moved), TimeOnly.FromDateTime(moved));
    }

    private static int? Beside(string text, System.Text.RegularExpressions.Match direction)
    {
        var whole = Whole().Matches(text).Select(match => (match.Index, match.Length, Minutes: match.Groups["week"].Success ? 7 * MinutesOfDay : MinutesOfDay));
        var spans = DurationExpressions.Find(text).Select(span => (Index: span.Start, span.Length, span.Minutes)).Concat(whole);
        foreach (var (start, length, minutes) in spans)
        {
            var gap = start >= direction.Index ? start - (direction.Index + direction.Length) : direction.Index - (start + length);
            if (gap <= LongestGap && !Ahead().IsMatch(text[..start])) return minutes;
        }
        return null;
    }

    [GeneratedRegex(@"\b(?:по)?пізніш\w*|\bпозже\b|\bпозніше\b|\blater\b|(?<=\bpush\b.{0,25})\bby\b|(?<=\b(?:push|move|shift|put|pushed|moved)\b.{0,25})\bback\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(?:по)?раніш\w*|\bраньше\b|\bскоріше\b|\bearlier\b|\bsooner\b|(?<=\b(?:bring|move|pull|shift)\b.{0,25})\bforward\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Earlier();

    [GeneratedRegex(@"\b(?:на|один|a|one)\s+(?:день|day|(?<week>тиждень|week))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Whole();

    // "Call me an hour before": за годину.
    [GeneratedRegex(@"\bза\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ahead();
}
