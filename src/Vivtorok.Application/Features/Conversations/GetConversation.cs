using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>One conversation with what a member wants beside it.</summary>
public sealed record GetConversationQuery(ConversationId Id) : IRequest<Result<ConversationDetail>>;

/// <summary>The row, who it is with, and what is booked.</summary>
public sealed record ConversationDetail : ConversationRow
{
    internal ConversationDetail(ConversationRow row, ConversationContact contact, IReadOnlyList<UpcomingAppointment> upcoming)
        : base(row) => (Contact, UpcomingAppointments) = (contact, upcoming);

    public ConversationContact Contact { get; }

    public IReadOnlyList<UpcomingAppointment> UpcomingAppointments { get; }
}

/// <summary>The contact in short.</summary>
public sealed record ConversationContact(ContactId Id, string? Name, string? Phone, string? Email, string? Notes, LifecycleStage LifecycleStage, IReadOnlyList<string> Tags);

/// <summary>A booked time that is still to come.</summary>
public sealed record UpcomingAppointment(AppointmentId Id, DateTimeOffset StartsAt, DateTimeOffset EndsAt, ServiceId ServiceId, string ServiceName, AppointmentStatus Status);

internal sealed class GetConversationHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<GetConversationQuery, Result<ConversationDetail>>
{
    private const int MaxAppointments = 20;

    public async Task<Result<ConversationDetail>> Handle(GetConversationQuery request, CancellationToken cancellationToken)
    {
        var row = await ConversationRows.Of(db.Conversations.AsNoTracking().Where(c => c.Id == request.Id), db).SingleOrDefaultAsync(cancellationToken);
        if (row is null) return ConversationFailures.NotFound;

        var contact = await db.Contacts.AsNoTracking().Where(c => c.Id == row.ContactId)
            .Select(c => new ConversationContact(c.Id, c.Name, c.Phone, c.Email, c.Notes, c.LifecycleStage, c.Tags))
            .SingleAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var upcoming = await db.Appointments.AsNoTracking()
            .Where(a => a.ContactId == row.ContactId && a.EndsAt > now && (a.Status == AppointmentStatus.Pending || a.Status == AppointmentStatus.Confirmed))
            .OrderBy(a => a.StartsAt).Take(MaxAppointments)
            .Join(db.Services, a => a.ServiceId, s => s.Id, (a, s) => new UpcomingAppointment(a.Id, a.StartsAt, a.EndsAt, a.ServiceId, s.Name, a.Status))
            .ToListAsync(cancellationToken);
        return new ConversationDetail(row, contact, [.. upcoming.OrderBy(a => a.StartsAt)]);
    }
}
