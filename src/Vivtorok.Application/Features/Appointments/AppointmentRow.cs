using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments;

/// <summary>An appointment as lists show it. Times are UTC; the names are those of now.</summary>
public sealed record AppointmentRow(
    AppointmentId Id,
    ContactId ContactId,
    string? ContactName,
    ServiceId ServiceId,
    string? ServiceName,
    Guid? VariantId,
    string? VariantName,
    StaffId? StaffId,
    string? StaffName,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    AppointmentStatus Status,
    AppointmentSource Source,
    Money? Price,
    string? Note,
    ConversationId? ConversationId,
    DateTimeOffset CreatedAt,
    int Version)
{
    internal static AppointmentRow Of(Appointment row, string? contactName, BusinessSnapshot business)
    {
        var service = business.Services.FirstOrDefault(s => s.Id == row.ServiceId);
        return new AppointmentRow(
            row.Id, row.ContactId, contactName,
            row.ServiceId, service?.Name,
            row.VariantId, service?.Variant(row.VariantId)?.Name,
            row.StaffId, business.Staff.FirstOrDefault(s => s.Id == row.StaffId)?.Name,
            row.StartsAt, row.EndsAt, row.Status, row.Source, row.Price, row.Note, row.ConversationId, row.CreatedAt, row.Version);
    }

    internal static async Task<AppointmentRow> ReadAsync(IAppDbContext db, Appointment row, BusinessSnapshot business, CancellationToken cancellationToken)
    {
        var name = await db.Contacts.Where(c => c.Id == row.ContactId).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken);
        return Of(row, name, business);
    }
}
