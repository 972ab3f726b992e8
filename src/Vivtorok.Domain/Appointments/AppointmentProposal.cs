using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Appointments;

/// <summary>
/// A time offered to the contact of one conversation. Its id is the confirmation token: only the server issues it, for exactly
/// these values, and it books at most once.
/// </summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Booking, DataPurpose.KeepAppointments, OnErasure.Delete)]
public sealed class AppointmentProposal : Entity, IWorkspaceOwned
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private AppointmentProposal()
    {
    }

    public AppointmentProposal(WorkspaceId workspaceId, ConversationId conversationId, ContactId contactId, Booking booking, AppointmentId? replaces, DateTimeOffset now)
    {
        Id = new ProposalId(Guid.CreateVersion7());
        (WorkspaceId, ConversationId, ContactId, Replaces) = (workspaceId, conversationId, contactId, replaces);
        (ServiceId, VariantId, StaffId) = (booking.ServiceId, booking.VariantId, booking.StaffId);
        (StartsAt, EndsAt, PriceAmount, PriceCurrency) = (booking.StartsAt, booking.EndsAt, booking.Price?.Amount, booking.Price?.Currency);
        (CreatedAt, ExpiresAt) = (now, now + Life);
    }

    public ProposalId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ConversationId ConversationId { get; private set; }

    public ContactId ContactId { get; private set; }

    /// <summary>The appointment that moves here when this is confirmed.</summary>
    public AppointmentId? Replaces { get; private set; }

    public ServiceId ServiceId { get; private set; }

    public Guid? VariantId { get; private set; }

    public StaffId? StaffId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public long? PriceAmount { get; private set; }

    [NotPersonal]
    public string? PriceCurrency { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>What it became. Confirming again returns the same appointment.</summary>
    public AppointmentId? ConfirmedAs { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public Booking Booking => new(ServiceId, VariantId, StaffId, StartsAt, EndsAt,
        PriceAmount is { } amount && PriceCurrency is { } currency ? new Money(amount, currency) : null);

    public void Confirm(AppointmentId appointmentId, DateTimeOffset now) => (ConfirmedAs, ConfirmedAt) = (appointmentId, now);
}
