using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.BuiltIn.Wording;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>Which times can be had.</summary>
internal static class Availability
{
    private const int AroundMinutes = 180;

    /// <summary>A day is known: its free times, or why there are none.</summary>
    public static async Task<AgentStep> OfferTimesAsync(Turn turn, BookingDraft draft)
    {
        var date = draft.Date!.Value;
        if (date < turn.Today) return Refusal.Past(turn, draft);
        var free = await Calendar.FreeTimesAsync(turn, draft);
        if (free.Times.Count == 0 && draft.From is not null) return Nothing(turn, draft, await Calendar.FreeTimesAsync(turn, draft with { From = null, To = null }));
        if (free.Times.Count == 0) return Nothing(turn, draft, free);

        turn.State = turn.State with { Expecting = Expecting.Time };
        turn.Add(Calendar.FreeLine(turn, date, free.Times));
        turn.Say("ask.time");
        turn.Offer(free.Times.Select(Formats.Time));
        return turn.Reply();
    }

    /// <summary>"As soon as possible", "any time": the first free ones from the day on.</summary>
    public static async Task<AgentStep> OfferEarliestAsync(Turn turn, BookingDraft draft)
    {
        var from = draft.Date is { } date && date > turn.Today ? date : turn.Today;
        var free = await Calendar.FreeTimesAsync(turn, draft with { Date = from, Time = null });
        var first = free.Times.Count > 0 ? new DayTimes(from, free.Times) : free.Nearest is [var nearest, ..] ? nearest : null;
        if (first is null)
        {
            turn.Say("free.none");
            return turn.Reply();
        }
        var filled = draft.Unproposed() with { Date = first.Date, Time = Best(turn, draft, first.Times) };
        turn.State = turn.State with { Draft = filled };
        return await BookingFlow.StepAsync(turn, filled) ?? turn.Reply();
    }

    // "Any other time will do" when one was refused: the nearest to that one.
    private static TimeOnly Best(Turn turn, BookingDraft draft, IReadOnlyList<TimeOnly> times) =>
        draft.Wanted is { } wanted && !turn.Said.Has(Intent.Earliest) ? times.MinBy(time => Math.Abs((time - wanted).TotalMinutes)) : times.Min();

    /// <summary>"When could I come?" and no day is named.</summary>
    public static bool AsksWhen(Turn turn) => turn.Said is { IsQuestion: true, GivesWhen: false } && turn.Said.Has(Intent.Availability) && !turn.Catalogue.IsDirectory;

    /// <summary>The free times of the nearest days.</summary>
    public static async Task<AgentStep> OfferNearestAsync(Turn turn, BookingDraft draft)
    {
        var free = await Calendar.FreeTimesAsync(turn, draft with { Date = turn.Today, Time = null }, 4);
        var days = (free.Times.Count > 0 ? free.Nearest.Prepend(new DayTimes(turn.Today, free.Times)) : free.Nearest).ToList();
        turn.State = turn.State with { Expecting = Expecting.Day };
        turn.Add(Calendar.NearestLine(turn, days));
        turn.Say("ask.dayAndTime");
        return turn.Reply();
    }

    /// <summary>"A bit later", "anything earlier": free times on that side of the one that was spoken of.</summary>
    public static async Task<AgentStep> OfferAroundAsync(Turn turn, BookingDraft draft)
    {
        var later = turn.Said.Has(Intent.Later);
        var time = draft.Time!.Value;
        var from = later ? time.AddMinutes(1) : time.ToTimeSpan().TotalMinutes > AroundMinutes ? time.AddMinutes(-AroundMinutes) : TimeOnly.MinValue;
        var around = draft.Unproposed() with { Time = null, From = from, To = later ? null : time };
        turn.State = turn.State with { Draft = around };
        return draft.Date is null ? Questions.AboutDay(turn, around) : await OfferTimesAsync(turn, around);
    }

    /// <summary>"Just tell me, do not book": a plain answer and no proposal.</summary>
    public static async Task<AgentStep> OnlyTellAsync(Turn turn, BookingDraft draft)
    {
        turn.State = turn.State with { Draft = null, Expecting = Expecting.Nothing };
        if (SlotFilling.ServiceOf(turn, draft) is not { } service || draft.Date is not { } date)
            return Questions.AboutService(turn, draft) ?? Questions.AboutDay(turn, draft);
        var exact = draft with { VariantId = draft.VariantId ?? (service.Variants is [var any, ..] ? any.Id : null) };
        var free = await Calendar.FreeTimesAsync(turn, draft.Time is { } asked ? exact with { From = asked, To = asked } : exact);
        if (draft.Time is { } time && free.Times.Contains(time)) turn.Say("free.thatTime", ("moment", turn.Formats.Moment(date, time)));
        else
        {
            if (draft.Time is { } taken) turn.Say("refused.taken", ("moment", turn.Formats.Moment(date, taken)));
            turn.Add(free.Times.Count > 0 ? Calendar.FreeLine(turn, date, free.Times) : Calendar.NearestLine(turn, free.Nearest));
        }
        Subjects.Remember(turn, [new Subject(service, draft.VariantId)]);
        return turn.Reply();
    }

    /// <summary>"That is great" to a list of times is no choice yet.</summary>
    public static AgentStep AskToPick(Turn turn)
    {
        turn.Say("ask.pick");
        return turn.Reply();
    }

    private static AgentStep Nothing(Turn turn, BookingDraft draft, FreeTimes free)
    {
        var spans = turn.Business.Profile.SpansOn(draft.Date!.Value);
        turn.State = turn.State with { Expecting = Expecting.Day, Draft = draft };
        turn.Say(spans.Count == 0 ? "refused.dayOff" : free.Times.Count > 0 ? "refused.window" : "refused.dayFull", ("day", turn.Formats.OnDate(draft.Date.Value)));
        if (free.Times.Count > 0) turn.Add(Calendar.FreeLine(turn, draft.Date.Value, free.Times));
        else turn.Add(Calendar.NearestLine(turn, free.Nearest));
        turn.Say("ask.otherTime");
        return turn.Reply();
    }
}
