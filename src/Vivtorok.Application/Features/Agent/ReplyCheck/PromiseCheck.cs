using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>
/// «Передам майстру», "we will call you back": somebody has to keep it. What a tool of this turn has not arranged becomes a task,
/// written in the same save as the reply.
/// </summary>
internal static partial class PromiseCheck
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(2);

    public static IEnumerable<CheckedFact> Check(Reply reply, ReplyGrounds grounds)
    {
        foreach (var sentence in reply.Sentences)
        {
            if (!IsMadeIn(sentence) || IsOwners(sentence, grounds)) continue;
            var arranged = grounds.IsHandingOver ? "tool:hand_off" : grounds.Done("hand_off", "create_task", "schedule_follow_up", "open_privacy_request");
            yield return new CheckedFact(CheckedFact.Promise, ClaimCheck.Shown(sentence.Text), true, arranged ?? CheckedFact.Task) { DueAt = arranged is null ? DueAt(reply, sentence, grounds) : null };
        }
    }

    private static bool IsMadeIn(Sentence sentence)
    {
        var match = Promises().Match(sentence.Text);
        if (!match.Success || sentence.IsQuestion) return false;
        var before = sentence.Text.AsSpan(0, match.Index);
        return !ClaimWords.Denied().IsMatch(before) && !Offered().IsMatch(sentence.Text.AsSpan(0, match.Index + match.Length));
    }

    // The owner's own answer may say who calls whom.
    private static bool IsOwners(Sentence sentence, ReplyGrounds grounds) => grounds.Owner.Quotes(sentence.Text.Trim(' ', '\n', '.', '!', '?')) is not null;

    // By the moment it names; else two hours on, of those the business is open.
    private static DateTimeOffset DueAt(Reply reply, Sentence sentence, ReplyGrounds grounds)
    {
        var date = reply.When.Dates.FirstOrDefault(d => sentence.Start <= d.Start && d.Start < sentence.End)?.Date ?? grounds.Today;
        var named = reply.When.Times.FirstOrDefault(t => sentence.Start <= t.Start && t.Start < sentence.End);
        if ((named?.At ?? named?.To) is { } time && grounds.Business.Instant(date, Clocks.Minutes(time)) is var moment && moment > grounds.Now) return moment;
        var from = date > grounds.Today ? grounds.Business.Instant(date, 0) : grounds.Now;
        return Next(from, grounds);
    }

    private static DateTimeOffset Next(DateTimeOffset from, ReplyGrounds grounds)
    {
        if (grounds.Business.IsOpenAt(from) && grounds.Business.IsOpenAt(from + Soon)) return from + Soon;
        var day = grounds.Business.Today(from);
        for (var ahead = 0; ahead < 14; ahead++)
        {
            foreach (var span in grounds.Business.Profile.SpansOn(day.AddDays(ahead)))
                if (grounds.Business.Instant(day.AddDays(ahead), span.From) is var opens && opens > from) return opens + Soon;
        }

        return from + TimeSpan.FromDays(1);
    }

    [GeneratedRegex(@"\b(?:за|пере)?телефон(?:уємо|ую|ує|ують)\b|\b(?:пере|за)дзвон(?:имо|ю|ить|ять)\b|\bнабер(?:у|емо|е|уть)\s+вас\b|\bзв.?яж(?:емося|емось|уся|усь|еться|уться)\b|\b(?:напиш(?:емо|у|е|уть)|відпиш(?:емо|у|е|уть))\b|\bповідом(?:имо|лю|ить|лять)\b|\bнадішл(?:емо|ю|е|ють)\b|\bвідправ(?:имо|лю|ить|лять)\s+вам\b"
        + @"|\bуточн(?:имо|ю)\b|\bдізна(?:юся|юсь|ємося|ємось)\b|\bперевір(?:имо|ю)\b|\bпереда(?:м|мо|ю|ємо|ла|в|ли|но)\b|\bнагада(?:ю|ємо)\b|\bвідклад(?:у|емо)\b|\bд(?:адуть|асть|амо)\s+(?:вам\s+)?відповідь\b|\bвідпов(?:імо|істи|ість|ідять)\b|\bзапита(?:ю|ємо)\b|\bповернуся\s+з\b|\bподивлюс[яь]\b|\bподивлюся\b"
        + @"|\b(?:we|i|they|he|she|someone|somebody|(?:a|our|the|my) [\w-]+(?: [\w-]+)?)(?:['’]ll| will| am going to| is going to| are going to| shall)(?: \w+){0,2} (?:call|phone|ring|contact|get back|reach out|write|email|e-mail|text|message|send|let you know|notify|follow up|check|find out|ask|pass|forward|remind|reply|answer|respond|be in touch|get in touch|hold|set aside|put aside|reserve)\b"
        + @"|\b(?:passed|passing|forwarded|forwarding|pass|forward|relayed|relaying)\b(?: \w+){1,6} (?:on to|to|on)\b|\blet me (?:check|ask|find out|confirm)\b|\bwill be in touch\b|\bget back to you\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Promises();

    // «Якщо хочете, уточню», "I can pass it on": an offer, nothing promised yet.
    [GeneratedRegex(@"\b(?:якщо|можу|можемо|могли б|хочете|бажаєте|за потреби|або|чи|хай|нехай|if|can|could|may|would you|happy to|want me to|shall|or)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offered();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
