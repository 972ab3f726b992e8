using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>What happened with a contact, the newest first.</summary>
public sealed record GetTimelineQuery(ContactId Id) : IRequest<Result<Page<TimelineItem>>>
{
    public const int MostOfAKind = 50;
}

/// <summary>What a line of a timeline is about.</summary>
public enum TimelineKind
{
    Conversation,
    Appointment,
    Deal,
    Task,
}

/// <param name="State">The state of the thing, in lower camel text.</param>
public sealed record TimelineItem(TimelineKind Kind, Guid Id, DateTimeOffset At, string Title, string? State);

internal sealed class GetTimelineHandler(IAppDbContext db, IBusinessSnapshots snapshots) : IRequestHandler<GetTimelineQuery, Result<Page<TimelineItem>>>
{
    private const int Most = GetTimelineQuery.MostOfAKind;

    public async Task<Result<Page<TimelineItem>>> Handle(GetTimelineQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Contacts.AnyAsync(c => c.Id == request.Id, cancellationToken)) return ContactFailures.NotFound;
        TimelineItem[] items =
        [
            .. await ConversationsAsync(request.Id, cancellationToken),
            .. await AppointmentsAsync(request.Id, cancellationToken),
            .. await SalesAsync(request.Id, cancellationToken),
        ];
        return new Page<TimelineItem>([.. items.OrderByDescending(item => item.At).ThenBy(item => item.Id)], null);
    }

    private async Task<IEnumerable<TimelineItem>> ConversationsAsync(ContactId id, CancellationToken cancellationToken)
    {
        var rows = await db.Conversations.AsNoTracking().Where(c => c.ContactId == id).OrderByDescending(c => c.LastMessageAt).Take(Most)
            .Select(c => new { c.Id, c.LastMessageAt, c.LastMessagePreview, c.State }).ToListAsync(cancellationToken);
        return rows.Select(c => new TimelineItem(TimelineKind.Conversation, c.Id.Value, c.LastMessageAt, c.LastMessagePreview, Name(c.State)));
    }

    private async Task<IEnumerable<TimelineItem>> AppointmentsAsync(ContactId id, CancellationToken cancellationToken)
    {
        var rows = await db.Appointments.AsNoTracking().Where(a => a.ContactId == id).OrderByDescending(a => a.StartsAt).Take(Most)
            .Select(a => new { a.Id, a.StartsAt, a.ServiceId, a.Status }).ToListAsync(cancellationToken);
        var services = (await snapshots.GetAsync(cancellationToken)).Services.ToDictionary(s => s.Id, s => s.Name);
        return rows.Select(a => new TimelineItem(TimelineKind.Appointment, a.Id.Value, a.StartsAt, services.GetValueOrDefault(a.ServiceId, ""), Name(a.Status)));
    }

    private async Task<IEnumerable<TimelineItem>> SalesAsync(ContactId id, CancellationToken cancellationToken)
    {
        var deals = await db.Deals.AsNoTracking().Where(d => d.ContactId == id).OrderByDescending(d => d.CreatedAt).Take(Most)
            .Select(d => new { d.Id, d.CreatedAt, d.Title, d.PipelineId, d.StageId }).ToListAsync(cancellationToken);
        var tasks = await db.Tasks.AsNoTracking().Where(t => t.ContactId == id).OrderByDescending(t => t.CreatedAt).Take(Most)
            .Select(t => new { t.Id, t.CreatedAt, t.Title, t.Status }).ToListAsync(cancellationToken);
        var pipelines = deals.Count == 0 ? [] : await db.Pipelines.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken);
        return deals.Select(d => new TimelineItem(TimelineKind.Deal, d.Id.Value, d.CreatedAt, d.Title, Name(pipelines.GetValueOrDefault(d.PipelineId)?.Stage(d.StageId)?.Kind)))
            .Concat(tasks.Select(t => new TimelineItem(TimelineKind.Task, t.Id.Value, t.CreatedAt, t.Title, Name(t.Status))));
    }

    private static string? Name(Enum? state) => state is null ? null : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
