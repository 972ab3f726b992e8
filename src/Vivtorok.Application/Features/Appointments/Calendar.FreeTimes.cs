using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Features.Appointments;

// What is free: every start on the grid of a day that fits.
internal sealed partial class Calendar
{
    /// <summary>How many days are looked at for the nearest one with room.</summary>
    public const int NearestDays = 30;

    public IReadOnlyList<HoursSpan> SpansOn(DateOnly date) => business.Profile.SpansOn(date);

    /// <summary>Minutes of the local day at which the wish can start, in order.</summary>
    public IReadOnlyList<int> FreeStarts(Wish wish, DateOnly date)
    {
        var free = new SortedSet<int>();
        foreach (var span in SpansOn(date))
        {
            for (var minute = span.From; minute < span.To && minute + wish.Minutes <= span.To + RepeatedMinutes(date); minute += Rules.SlotStepMinutes)
                if (IsWallTime(date, minute) && Fit(wish, business.Instant(date, minute), Booker.Customer).IsSuccess)
                    free.Add(minute);
        }

        return [.. free];
    }

    /// <summary>The first days after a date that have room, each with its free starts.</summary>
    public IEnumerable<(DateOnly Date, IReadOnlyList<int> Starts)> DaysWithRoom(Wish wish, DateOnly after, int days) =>
        Enumerable.Range(1, days).Select(n => after.AddDays(n)).Select(date => (date, FreeStarts(wish, date))).Where(day => day.Item2.Count > 0);

    // When the clocks go back the day is longer than its wall time tells, so more may fit than the minutes say.
    private int RepeatedMinutes(DateOnly date) =>
        Math.Max(0, (int)(business.Instant(date.AddDays(1), 0) - business.Instant(date, 0)).TotalMinutes - HoursSpan.MinutesOfDay);

    // A time the clocks skip is no time to offer.
    private bool IsWallTime(DateOnly date, int minute) =>
        business.Local(business.Instant(date, minute)).TimeOfDay == TimeSpan.FromMinutes(minute % HoursSpan.MinutesOfDay);
}
