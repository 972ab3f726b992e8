using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Reports;

/// <summary>A figure of the report that has talks behind it.</summary>
public enum OutcomeFigure
{
    Handled,
    Answered,
    Resolved,
    Durable,
    Reopened,
    HandedOff,
}

/// <summary>The talks behind a figure, newest first.</summary>
/// <param name="Reason">Of <see cref="OutcomeFigure.HandedOff"/>: only those of this reason.</param>
public sealed record ListOutcomeTalksQuery(OutcomePeriod Period, OutcomeFigure Figure, HandOffReason? Reason, PageRequest Page) : IRequest<Result<Page<OutcomeTalkRow>>>;

/// <summary>One talk with a customer.</summary>
/// <param name="Replies">How often the agent answered in it.</param>
public sealed record OutcomeTalkRow(
    ConversationId ConversationId, string? ContactName, ChannelKind ChannelKind, string LastMessage, DateTimeOffset StartedAt, DateTimeOffset LastAt,
    int Replies, double? FirstReplySeconds, HandOffReason? HandOffReason, bool Resolved, bool Reopened);

internal sealed class ListOutcomeTalksValidator : AbstractValidator<ListOutcomeTalksQuery>
{
    public ListOutcomeTalksValidator() => RuleFor(q => q.Period).SetValidator(new OutcomePeriodValidator());
}

internal sealed class ListOutcomeTalksHandler(IAppDbContext db, OutcomeReader reader) : IRequestHandler<ListOutcomeTalksQuery, Result<Page<OutcomeTalkRow>>>
{
    public async Task<Result<Page<OutcomeTalkRow>>> Handle(ListOutcomeTalksQuery request, CancellationToken cancellationToken)
    {
        var talks = (await reader.ReadAsync(request.Period, cancellationToken))
            .Where(talk => IsBehind(request.Figure, talk) && (request.Reason is null || talk.HandedOff == request.Reason))
            .OrderByDescending(talk => talk.StartedAt).ThenByDescending(talk => talk.ConversationId.Value).AsEnumerable();
        if (request.Page.After is { } after && after.TryInstant(out var at))
            talks = talks.SkipWhile(talk => talk.StartedAt > at || (talk.StartedAt == at && talk.ConversationId.Value.CompareTo(after.Id) >= 0));
        var page = request.Page.Cut([.. talks.Take(request.Page.Limit + 1)], talk => Cursor.At(talk.StartedAt, talk.ConversationId.Value));

        var ids = page.Items.Select(talk => talk.ConversationId).ToList();
        var rows = await db.Conversations.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Join(db.Contacts, c => c.ContactId, contact => contact.Id, (c, contact) => new Shown(c.Id, c.ChannelKind, c.LastMessagePreview, contact.Name))
            .ToListAsync(cancellationToken);
        return new Page<OutcomeTalkRow>([.. from talk in page.Items join row in rows on talk.ConversationId equals row.Id select Row(talk, row)], page.NextCursor);
    }

    private sealed record Shown(ConversationId Id, ChannelKind ChannelKind, string LastMessage, string? Name);

    private static OutcomeTalkRow Row(Talk talk, Shown shown) => new(
        shown.Id, shown.Name, shown.ChannelKind, shown.LastMessage, talk.StartedAt, talk.LastAt, talk.Replies,
        talk.FirstReplyAt is { } first ? Math.Round((first - talk.StartedAt).TotalSeconds, 1) : null, talk.HandedOff, talk.IsResolved, talk.IsReopened);

    private static bool IsBehind(OutcomeFigure figure, Talk talk) => figure switch
    {
        OutcomeFigure.Answered => talk.IsAnswered,
        OutcomeFigure.Resolved => talk.IsResolved,
        OutcomeFigure.Durable => talk.IsDurable,
        OutcomeFigure.Reopened => talk.IsReopened,
        OutcomeFigure.HandedOff => talk.HandedOff is not null,
        _ => true,
    };
}
