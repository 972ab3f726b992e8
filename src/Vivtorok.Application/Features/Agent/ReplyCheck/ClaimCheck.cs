using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>«Записала вас», "I have cancelled it", "sent to your e-mail": what a reply says was done must have been done.</summary>
internal sealed class ClaimCheck(Reply reply, ReplyGrounds grounds)
{
    private const int LongestShown = 160;

    public static IEnumerable<CheckedFact> Check(Reply reply, ReplyGrounds grounds)
    {
        var check = new ClaimCheck(reply, grounds);
        return reply.Sentences.SelectMany(check.Claims);
    }

    private IEnumerable<CheckedFact> Claims(Sentence sentence)
    {
        foreach (var claim in ClaimWords.All)
        {
            if (!claim.IsMadeIn(sentence) || (claim.Action == ClaimedAction.Expected && !IsAtExactTime(sentence))) continue;
            var source = SourceOf(claim.Action, sentence);
            yield return new CheckedFact("claim", Shown(sentence.Text), source is not null, source);
            yield break; // one sentence, one claim: the first kind that fits is the most exact one
        }
    }

    private string? SourceOf(ClaimedAction action, Sentence sentence) => action switch
    {
        ClaimedAction.Booked or ClaimedAction.Moved or ClaimedAction.Expected => Booked(sentence),
        ClaimedAction.Cancelled => Cancelled(sentence),
        ClaimedAction.Saved => grounds.Done("save_contact_details", "open_privacy_request") ?? (HasDetails() ? "contact" : null),
        ClaimedAction.Registered => grounds.Done("open_privacy_request", "create_task", "hand_off", "qualify_lead") ?? HandedOver(),
        ClaimedAction.Gives => Gives(sentence),
        ClaimedAction.Finished => grounds.Done("confirm_appointment", "cancel_appointment", "save_contact_details", "create_task", "schedule_follow_up", "open_privacy_request", "qualify_lead", "hand_off")
            ?? HandedOver(),
        _ => null,
    };

    private string? HandedOver() => grounds.IsHandingOver ? "tool:hand_off" : null;

    // Done in this turn, or a booking that stands and that the sentence names.
    private string? Booked(Sentence sentence)
    {
        if (grounds.Done("confirm_appointment") is { } done) return done;
        return grounds.Moments.Any(moment => moment is { Kind: KnownMoment.Appointment, Holds: true } && IsNamed(moment, sentence)) ? KnownMoment.Appointment : null;
    }

    private string? Cancelled(Sentence sentence)
    {
        if (grounds.Done("cancel_appointment") is { } done) return done;
        var cancelled = grounds.Moments.Where(moment => moment is { Kind: KnownMoment.Appointment, Holds: false }).ToList();
        if (cancelled.Exists(moment => IsNamed(moment, sentence))) return KnownMoment.Appointment;
        return cancelled.Count > 0 && !Times(sentence).Any() && !grounds.Moments.Any(m => m is { Kind: KnownMoment.Appointment, Holds: true } && m.StartsAt > grounds.Now) ? KnownMoment.Appointment : null;
    }

    // Every day and time of the sentence is the booking's, and it has at least one.
    private bool IsNamed(KnownMoment moment, Sentence sentence)
    {
        var (starts, ends) = (grounds.Business.Local(moment.StartsAt), grounds.Business.Local(moment.EndsAt));
        var dates = reply.When.Dates.Where(date => sentence.Start <= date.Start && date.Start < sentence.End).ToList();
        var times = Times(sentence).ToList();
        if (dates.Count + times.Count == 0) return false;
        int[] clocks = [(int)starts.TimeOfDay.TotalMinutes, (int)ends.TimeOfDay.TotalMinutes];
        return dates.TrueForAll(date => date.Date == DateOnly.FromDateTime(starts.DateTime) || date.Alternative == DateOnly.FromDateTime(starts.DateTime))
            && times.TrueForAll(time => Clocks.Of(time).Any(clocks.Contains));
    }

    private IEnumerable<TimeMention> Times(Sentence sentence) => reply.When.Times.Where(time => sentence.Start <= time.Start && time.Start < sentence.End);

    // «Чекаємо вас о 15:00» speaks of a booking, «чекаємо з 10 до 17» of the hours.
    private bool IsAtExactTime(Sentence sentence) => Times(sentence).Any(time => !time.IsWindow);

    private bool HasDetails() => grounds.Contact.Name is not null || grounds.Contact.Phone is not null || grounds.Contact.Email is not null;

    // A discount that runs, or a refund the owner's texts speak of, may be told; anything else is not the agent's to give.
    private string? Gives(Sentence sentence)
    {
        if (!ClaimWords.Refunds().IsMatch(sentence.Text) && grounds.Business.Promotions.FirstOrDefault(p => p.IsValidOn(grounds.Today)) is { } promotion) return $"promotion:{promotion.Key}";
        return grounds.Owner.Tells(ClaimWords.Refunds().IsMatch(sentence.Text) ? ClaimWords.Refunds() : ClaimWords.Discounts(), (source, _) => !source.StartsWith("promotion:", StringComparison.Ordinal));
    }

    internal static string Shown(string sentence)
    {
        var text = sentence.Trim(' ', '\n', ',', '-', '•');
        return text.Length <= LongestShown ? text : text[..LongestShown];
    }
}
