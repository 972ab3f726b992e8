using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Answers;
using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;
using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Booking;

/// <summary>
/// Several services wished for in one message ("a haircut on Friday and styling on Sunday"): booked one after the other, each with the
/// day and time that were said of it. A customer agrees to each by itself.
/// </summary>
internal static class Several
{
    private const int Most = 3;
    private static readonly HashSet<string> Joints = ["і", "й", "та", "а", "ще", "також", "потім", "плюс", "and", "also", "then", "plus"];
    private static readonly HashSet<string> Choices = ["або", "чи", "абож", "or", "или", "ніж", "замість", "instead", "than", "versus", "vs"];

    /// <summary>The draft of the first of them; the others are remembered. The draft as it is where only one thing is wished for.</summary>
    public static BookingDraft Begin(Turn turn, BookingDraft draft)
    {
        if (draft.ServiceId is not null || draft.AppointmentId is not null || turn.Catalogue.IsDirectory) return draft;
        if (turn.State.Expecting == Expecting.Service && turn.Said.Has(Intent.Both) && draft.Candidates.Count is > 1 and <= Most) return BeginWith(turn, draft);
        if (turn.HasAnswer && turn.Said.IsQuestion) return draft;
        var named = turn.Said.ClearMentions.Where(mention => mention.First.Item is Service { Bookable: true }).DistinctBy(mention => mention.First.Id).OrderBy(mention => mention.Positions.Min()).ToList();
        if (named.Count is < 2 or > Most) return draft;
        var edges = named.Zip(named.Skip(1), (one, next) => Edge(turn.Said, one, next)).ToList();
        if (edges.Contains(null)) return draft;

        var parts = Split(turn.Said, named, [.. edges.Select(edge => edge!.Value)]);
        var drafts = parts.ConvertAll(part => Fill(turn, part));
        turn.Replace(parts[0]);
        return Announce(turn, draft, drafts);
    }

    /// <summary>Goes on with the next service after one is booked, on the same day where no other was said.</summary>
    public static async Task<AgentStep?> NextAsync(Turn turn)
    {
        if (turn.State.Later is not [var next, ..] || turn.State.Draft is not { Done: true, Proposal: { } booked }) return null;
        next = next with { Date = next.Date ?? booked.Date };
        turn.State = turn.State with { Draft = next, Later = [.. turn.State.Later.Skip(1)] };
        if (SlotFilling.ServiceOf(turn, next) is { } service) turn.Say("booking.next", ("service", ItemWords.Name(turn, service)));
        return await BookingFlow.StepAsync(turn, next);
    }

    private static BookingDraft BeginWith(Turn turn, BookingDraft draft) =>
        Announce(turn, draft, draft.Candidates.Select(id => new BookingDraft { ServiceId = id }).ToList());

    private static BookingDraft Announce(Turn turn, BookingDraft draft, List<BookingDraft> drafts)
    {
        turn.State = turn.State with { Later = drafts[1..] };
        var names = drafts.ConvertAll(one => Subjects.Find(turn, one.ServiceId!.Value)).ConvertAll(item => ItemWords.Name(turn, item!));
        turn.Say("booking.inTurn", ("first", names[0]), ("rest", turn.Phrases.List(names[1..])));
        return draft with { ServiceId = drafts[0].ServiceId, Candidates = [] };
    }

    private static BookingDraft Fill(Turn turn, Utterance part)
    {
        var whole = turn.Said;
        turn.Replace(part);
        var draft = SlotFilling.Fill(turn, new BookingDraft());
        turn.Replace(whole);
        return draft;
    }

    // Where in the text one wish ends and the next begins: the last "and" between them. Null where they are no two wishes.
    private static int? Edge(Utterance said, Mention one, Mention next)
    {
        var (from, to) = (one.Positions.Max(), next.Positions.Min());
        if (from >= to) return null;
        var between = said.Words.Skip(from + 1).Take(to - from - 1).ToList();
        if (between.Exists(word => Choices.Contains(word.Text))) return null;
        if (between.FindLast(word => Joints.Contains(word.Text)) is { Text: not null } joint) return joint.Start;
        var comma = said.Text.LastIndexOfAny([',', '+', '&', '\n'], said.Words[to].Start, said.Words[to].Start - said.Words[from].Start);
        return comma < 0 ? null : comma;
    }

    // A day and a time said once are of all of them: the time is the first one's.
    private static List<Utterance> Split(Utterance said, List<Mention> named, List<int> edges)
    {
        var whens = Enumerable.Range(0, named.Count).Select(i => Within(said.When, i == 0 ? 0 : edges[i - 1], i < edges.Count ? edges[i] : int.MaxValue)).ToList();
        var days = whens.Find(when => when.Dates.Count > 0)?.Dates ?? [];
        if (whens[0] is { Dates.Count: 0, Times.Count: 0 } && whens.Count(when => when.Times.Count > 0) < 2) whens = [said.When, .. whens.Skip(1).Select(when => when with { Times = [] })];
        return [.. named.Select((mention, i) => said with { Mentions = [mention], When = whens[i].Dates.Count > 0 ? whens[i] : whens[i] with { Dates = days } })];
    }

    private static WhenMentions Within(WhenMentions when, int from, int to) =>
        new([.. when.Dates.Where(date => date.Start >= from && date.Start < to)], [.. when.Times.Where(time => time.Start >= from && time.Start < to)]);
}
