using Vivtorok.Application.Common;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Features.Appointments.Tools;

/// <summary>Free times of one day.</summary>
internal sealed record DayOffer(string Date, IReadOnlyList<string> Times);

/// <summary>What can be offered in place of a time that cannot be.</summary>
internal sealed record Alternatives(IReadOnlyList<string> Times, IReadOnlyList<DayOffer> Nearest, IReadOnlyList<string> Spans);

/// <summary>Chooses which of many free times are worth saying.</summary>
internal static class Offers
{
    public const int NearTimes = 6;
    private static readonly int[] Rounds = [60, 30];
    private const int DaysOffered = 3;
    private const int TimesOfADay = 4;

    /// <summary>The free times of a day, those nearest to the asked one first; the next days with room when few are left.</summary>
    public static Alternatives Instead(this Calendar calendar, Wish wish, DateOnly date, int minute, DateOnly today)
    {
        var times = calendar.FreeStarts(wish, date).OrderBy(m => Math.Abs(m - minute)).Take(NearTimes).ToList();
        var nearest = times.Count >= 3 ? [] : calendar.NextDays(wish, date, today, m => true);
        return new Alternatives(Clocks(times), nearest, Spans(calendar.SpansOn(date)));
    }

    /// <summary>The next days, from today on, with room at a time that will do.</summary>
    public static IReadOnlyList<DayOffer> NextDays(this Calendar calendar, Wish wish, DateOnly after, DateOnly today, Func<int, bool> willDo)
    {
        var from = after < today ? today.AddDays(-1) : after;
        return [.. calendar.DaysWithRoom(wish, from, Calendar.NearestDays)
            .Select(day => (day.Date, Starts: day.Starts.Where(willDo).ToList()))
            .Where(day => day.Starts.Count > 0)
            .Take(DaysOffered)
            .Select(day => new DayOffer(AppointmentFacts.Day(day.Date), Clocks(Spread(day.Starts, TimesOfADay))))];
    }

    /// <summary>At most so many of the times, over the whole day and round ones first.</summary>
    public static IReadOnlyList<int> Spread(IReadOnlyList<int> starts, int most)
    {
        var rounds = Rounds.Select(round => starts.Where(m => m % round == 0).ToList());
        var chosen = rounds.FirstOrDefault(list => list.Count >= most) ?? starts;
        if (chosen.Count <= most) return [.. chosen];
        return [.. Enumerable.Range(0, most).Select(i => chosen[most == 1 ? 0 : i * (chosen.Count - 1) / (most - 1)])];
    }

    public static IReadOnlyList<string> Clocks(IEnumerable<int> minutes) => [.. minutes.Select(HoursSpan.Clock)];

    public static IReadOnlyList<string> Spans(IReadOnlyList<HoursSpan> spans) => [.. spans.Select(s => $"{HoursSpan.Clock(s.From)}-{HoursSpan.Clock(s.To)}")];
}
