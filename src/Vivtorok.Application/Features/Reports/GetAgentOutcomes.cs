using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Reports;

/// <summary>What came of the talks the agent had a part in.</summary>
public sealed record GetAgentOutcomesQuery(OutcomePeriod Period) : IRequest<Result<AgentOutcomes>>;

/// <summary>
/// A talk begins with a customer's message after a day of silence. It is over when nobody has written for a day, or the conversation
/// was closed.
/// </summary>
/// <param name="Handled">Talks the agent had a part in: it answered, drafted or handed off.</param>
/// <param name="Answered">In which the agent said something to the customer.</param>
/// <param name="Resolved">Over, answered by the agent alone: no hand-off, no member's reply.</param>
/// <param name="Durable">Resolved, and the customer did not come back for seven days.</param>
/// <param name="Reopened">Resolved, and the customer came back within seven days. What is neither is not a week old.</param>
/// <param name="HandedOff">Given to people.</param>
/// <param name="Replies">What the agent said to customers, approved drafts with them.</param>
/// <param name="HoursSaved">Replies times the minutes a person takes for one, see <c>minutesPerReply</c>.</param>
/// <param name="CostMicros">What language models cost, in millionths of a US dollar by the prices of the day; 0 where only the built-in agent answered.</param>
/// <param name="Days">Every day of the period in the business's zone, by when the talk began.</param>
public sealed record AgentOutcomes(
    int Handled, int Answered, int Resolved, int Durable, int Reopened, int HandedOff, IReadOnlyList<HandOffCount> HandOffs, DraftCounts Drafts,
    int Replies, ReplyTimes FirstReply, double HoursSaved, double MinutesPerReply, long InputTokens, long OutputTokens, long CostMicros, IReadOnlyList<OutcomeDay> Days);

/// <summary>How many talks were given to people for a reason.</summary>
public sealed record HandOffCount(HandOffReason Reason, int Count);

/// <summary>What became of the agent's drafts.</summary>
public sealed record DraftCounts(int Approved, int Edited, int Refused);

/// <summary>Seconds from a customer's first message to the first reply; null: nobody was answered.</summary>
public sealed record ReplyTimes(double? MedianSeconds, double? P95Seconds);

/// <summary>One day of the report.</summary>
public sealed record OutcomeDay(DateOnly Date, int Handled, int Resolved, int HandedOff, int Replies, long Tokens, long CostMicros);

internal sealed class GetAgentOutcomesValidator : AbstractValidator<GetAgentOutcomesQuery>
{
    public GetAgentOutcomesValidator() => RuleFor(q => q.Period).SetValidator(new OutcomePeriodValidator());
}

internal sealed class OutcomePeriodValidator : AbstractValidator<OutcomePeriod>
{
    public OutcomePeriodValidator()
    {
        RuleFor(p => p.From).InclusiveBetween(new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)).OverridePropertyName("from");
        RuleFor(p => p.To).Must((p, to) => to > p.From && to - p.From <= TimeSpan.FromDays(OutcomePeriod.MaxDays))
            .WithMessage($"Must be after «from», by at most {OutcomePeriod.MaxDays} days.").OverridePropertyName("to");
    }
}

internal sealed class GetAgentOutcomesHandler(IAppDbContext db, OutcomeReader reader, IBusinessSnapshots businesses, IOptions<ReportOptions> options)
    : IRequestHandler<GetAgentOutcomesQuery, Result<AgentOutcomes>>
{
    public async Task<Result<AgentOutcomes>> Handle(GetAgentOutcomesQuery request, CancellationToken cancellationToken)
    {
        var talks = await reader.ReadAsync(request.Period, cancellationToken);
        var (replies, minutes) = (talks.Sum(talk => talk.Replies), options.Value.MinutesPerReply);
        var waits = talks.Where(talk => talk.FirstReplyAt is not null).Select(talk => (talk.FirstReplyAt!.Value - talk.StartedAt).TotalSeconds).Order().ToList();
        return new AgentOutcomes(
            talks.Count, talks.Count(t => t.IsAnswered), talks.Count(t => t.IsResolved), talks.Count(t => t.IsDurable), talks.Count(t => t.IsReopened), talks.Count(t => t.HandedOff is not null),
            [.. talks.Where(t => t.HandedOff is not null).CountBy(t => t.HandedOff!.Value).OrderByDescending(c => c.Value).Select(c => new HandOffCount(c.Key, c.Value))],
            await DraftsAsync(request.Period, cancellationToken), replies, new ReplyTimes(Share(waits, 0.5), Share(waits, 0.95)),
            Math.Round(replies * minutes / 60, 1), minutes, talks.Sum(t => (long)t.InputTokens), talks.Sum(t => (long)t.OutputTokens), talks.Sum(t => t.Cost),
            Days(talks, request.Period, await businesses.GetAsync(cancellationToken)));
    }

    private async Task<DraftCounts> DraftsAsync(OutcomePeriod period, CancellationToken cancellationToken)
    {
        var drafts = db.Messages.AsNoTracking().Where(d => d.SentAt >= period.From && d.SentAt < period.To && d.DraftOutcome != null);
        if (period.ChannelId is { } channel) drafts = drafts.Where(d => d.ChannelId == channel);
        var ended = await drafts.GroupBy(d => d.DraftOutcome).Select(group => new { Outcome = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        return new DraftCounts(Of(DraftOutcome.Sent), Of(DraftOutcome.Edited), Of(DraftOutcome.Refused));

        int Of(DraftOutcome outcome) => ended.Where(e => e.Outcome == outcome).Sum(e => e.Count);
    }

    private static double? Share(List<double> sorted, double share) => sorted.Count == 0 ? null : Math.Round(sorted[(int)Math.Ceiling(share * sorted.Count) - 1], 1);

    private static IReadOnlyList<OutcomeDay> Days(IReadOnlyList<Talk> talks, OutcomePeriod period, BusinessSnapshot business)
    {
        var byDay = talks.ToLookup(talk => business.Today(talk.StartedAt));
        var (first, last) = (business.Today(period.From), business.Today(period.To.AddTicks(-1)));
        return
        [
            .. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Select(day => new OutcomeDay(
                day, byDay[day].Count(), byDay[day].Count(t => t.IsResolved), byDay[day].Count(t => t.HandedOff is not null),
                byDay[day].Sum(t => t.Replies), byDay[day].Sum(t => (long)t.InputTokens + t.OutputTokens), byDay[day].Sum(t => t.Cost))),
        ];
    }
}
