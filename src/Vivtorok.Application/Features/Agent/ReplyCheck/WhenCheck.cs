using Vivtorok.Application.Features.Agent.Language;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>
/// Dates and clock times. What is offered must come from the calendar's answers; opening hours must be those of the day they are
/// said of; anything else from a booking, from the owner or from what was said before.
/// </summary>
internal sealed class WhenCheck
{
    private const int WidestGap = 3;

    private static readonly System.Buffers.SearchValues<char> Parting = System.Buffers.SearchValues.Create("\n;./—–|");

    private readonly Reply _reply;
    private readonly ReplyGrounds _grounds;
    private readonly List<DateMention> _dates;
    private readonly List<TimeMention> _times;
    private readonly bool _startsNamed;

    private WhenCheck(Reply reply, ReplyGrounds grounds)
    {
        (_reply, _grounds) = (reply, grounds);
        _dates = [.. reply.When.Dates.Where(mention => !reply.IsOther(mention.Start, mention.Length))];
        _times = [.. reply.When.Times.Where(mention => (!mention.IsWindow || mention.Text.Any(char.IsAsciiDigit) || !mention.IsVague) && !reply.IsOther(mention.Start, mention.Length))];
        _startsNamed = _times.SelectMany(Clocks.Of).Any(minutes => grounds.Tools.Slot(null, minutes) is not null || grounds.Moments.Any(m => IsAt(m.StartsAt, minutes)));
    }

    public static IEnumerable<CheckedFact> Check(Reply reply, ReplyGrounds grounds)
    {
        var check = new WhenCheck(reply, grounds);
        return [.. check._dates.Select(check.CheckDate), .. check.Disagreements(), .. check._times.Select(check.CheckTime)];
    }

    private CheckedFact CheckDate(DateMention mention)
    {
        var sentence = _reply.At(mention.Start);
        var offers = !sentence.Denies && Cues.OffersDay().IsMatch(sentence.Text) && !Cues.Opens().IsMatch(sentence.Text);
        var ends = mention.Until is { } until ? new[] { mention.Date, until } : [mention.Date];
        string?[] sources = IsCalendar(mention)
            ? [offers && mention.Until is null && !IsOffered(mention) ? null : "calendar"]
            : Array.ConvertAll(ends, date => SourceOf(date, mention, offers));
        return new CheckedFact("date", mention.Text, Array.TrueForAll(sources, s => s is not null), sources[0]);
    }

    // A weekday or «tomorrow» is the calendar's own; a day of a month must come from somewhere.
    private static bool IsCalendar(DateMention mention) =>
        mention.IsWeekdayOnly || mention.IsRelative || (!mention.Text.Any(char.IsAsciiDigit) && (mention.Until is not null || !NamesMonth(mention.Text)));

    private static bool NamesMonth(string text) =>
        Tokeniser.Read(text).Any(token => token.Kind == TokenKind.Word && Lexicon.Default.Senses(token.Text, transliterated: false).Any(sense => sense.Category == "month"));

    private bool IsOffered(DateMention mention) =>
        new[] { mention.Date, mention.Alternative ?? mention.Date }.Any(date => _grounds.Tools.Dates.ContainsKey(date) || IsMoment(date) is not null || _grounds.Said.Date(date) == "conversation");

    private string? IsMoment(DateOnly date) =>
        _grounds.Moments.FirstOrDefault(m => DateOnly.FromDateTime(_grounds.Business.Local(m.StartsAt).DateTime) == date)?.Kind;

    private string? SourceOf(DateOnly date, DateMention mention, bool offers)
    {
        var business = _grounds.Business;
        if (_grounds.Tools.Dates.TryGetValue(date, out var source)) return source;
        if (IsMoment(date) is { } moment) return moment;
        var said = _grounds.Said.Date(date);
        if (offers) return said == "conversation" ? said : null;
        if (date == _grounds.Today) return "calendar";
        if (business.Profile.Exceptions.Any(e => e.Date == date)) return "hours";
        if (business.Promotions.FirstOrDefault(p => p.ValidFrom == date || p.ValidTo == date) is { } promotion) return $"promotion:{promotion.Key}";
        if (business.Products.FirstOrDefault(p => p.RestockDate == date) is { } product) return $"catalogue:{product.Key}";
        return said ?? _grounds.Owner.Quotes(mention.Text) ?? _grounds.Owner.Date(date) ?? (IsOfHours(date, mention) ? "hours" : null);
    }

    // «We are open on Tuesday, 9 March: 09:00–18:00», or closed then, is what the opening hours say.
    private bool IsOfHours(DateOnly date, DateMention mention)
    {
        var spans = _grounds.Business.Profile.SpansOn(date);
        if (spans.Count == 0) return Cues.Closed().IsMatch(_reply.Text);
        var sentence = _reply.At(mention.Start);
        if (Cues.WorksOn().IsMatch(sentence.Text) && !IsBound(mention)) return true;
        var clocks = _times.Where(time => sentence.Start <= time.Start && time.Start < sentence.End).SelectMany(Clocks.Of).ToHashSet();
        return spans.Any(span => clocks.Contains(span.From % HoursSpan.MinutesOfDay) && clocks.Contains(span.To % HoursSpan.MinutesOfDay));
    }

    // «Приймаємо з 20 лютого» tells when something begins, which no opening hours do.
    private bool IsBound(DateMention mention)
    {
        var before = _reply.Text.AsSpan(0, mention.Start).TrimEnd();
        return before.EndsWith(" з") || before.EndsWith(" із") || before.EndsWith(" до") || before.EndsWith(" from") || before.EndsWith(" until") || before.EndsWith(" till");
    }

    // «У середу, 26 листопада» where the 26th is a Thursday.
    private IEnumerable<CheckedFact> Disagreements()
    {
        for (var index = 1; index < _reply.When.Dates.Count; index++)
        {
            var (weekday, day) = (_reply.When.Dates[index - 1], _reply.When.Dates[index]);
            if (!weekday.IsWeekdayOnly) (weekday, day) = (day, weekday);
            var first = weekday.Start < day.Start ? weekday : day;
            var last = first == weekday ? day : weekday;
            var gap = last.Start - first.Start - first.Length;
            if (!weekday.IsWeekdayOnly || day.IsWeekdayOnly || day.IsRelative || day.Until is not null || gap is < 0 or > WidestGap || weekday.Date.DayOfWeek == day.Date.DayOfWeek) continue;
            if (gap > 0 && _reply.Text.AsSpan(first.Start + first.Length, gap).IndexOfAny(Parting) >= 0) continue;
            yield return new CheckedFact("date", _reply.Text[first.Start..(last.Start + last.Length)], false, null);
        }
    }

    private CheckedFact CheckTime(TimeMention mention)
    {
        var sentence = _reply.At(mention.Start);
        var context = new TimeContext(sentence, _dates, mention, _grounds);
        var ends = mention.IsWindow ? new[] { (mention.From, mention.AlternativeFrom), (mention.To, mention.AlternativeTo) } : [(mention.At, mention.AlternativeAt)];
        var sources = ends.Where(end => end.Item1 is not null)
            .Select(end => SourceOf(end.Item1!.Value, mention, context) ?? (end.Item2 is { } later ? SourceOf(later, mention, context) : null)).ToList();
        return new CheckedFact("time", mention.Text, sources.TrueForAll(s => s is not null), sources.FirstOrDefault());
    }

    private string? SourceOf(TimeOnly time, TimeMention mention, TimeContext context)
    {
        var minutes = Clocks.Minutes(time);
        if (_grounds.Moments.FirstOrDefault(m => IsAt(m.StartsAt, minutes) || (_startsNamed && IsAt(m.EndsAt, minutes))) is { } moment) return moment.Kind;
        if (_startsNamed && _grounds.Tools.Ends.TryGetValue(minutes, out var end)) return end;
        if (context.Offers) return _grounds.Tools.Slot(context.Day, minutes) ?? (_grounds.Said.WasOffered(minutes) ? "conversation" : null);
        if (_grounds.Tools.Clocks.TryGetValue(minutes, out var source) && !source.EndsWith("get_opening_hours", StringComparison.Ordinal)) return source;
        var said = _grounds.Said.Clock(minutes);
        if (context.Proposes) return said;
        if (context.IsOfHours && context.IsEdge(minutes)) return "hours";
        if (said is not null && !(said == "customer" && context.SpeaksOfHours)) return said;
        return _grounds.Owner.Quotes(mention.Text) ?? _grounds.Owner.Clock(minutes);
    }

    private bool IsAt(DateTimeOffset instant, int minutes) => (int)_grounds.Business.Local(instant).TimeOfDay.TotalMinutes == minutes;
}
