using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Appointments;

/// <summary>How an appointment stands. Pending and confirmed ones take their time in the calendar.</summary>
public enum AppointmentStatus
{
    Pending,
    Confirmed,
    Cancelled,
    Completed,
    NoShow,
}

/// <summary>Who put it in the calendar.</summary>
public enum AppointmentSource
{
    Member,
    Agent,
    Api,
}

/// <summary>What is booked and when. The price is that of the day it was booked.</summary>
public sealed record Booking(
    ServiceId ServiceId, Guid? VariantId, StaffId? StaffId, DateTimeOffset StartsAt, DateTimeOffset EndsAt, Money? Price);

/// <summary>A booked time for a service with a contact.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Booking, DataPurpose.KeepAppointments, OnErasure.Empty)]
public sealed class Appointment : Entity, IWorkspaceOwned, IVersioned, IForgetsPerson
{
    public const int NoteMaxLength = 1000;

    private Appointment()
    {
    }

    public Appointment(WorkspaceId workspaceId, ContactId contactId, Booking booking, AppointmentStatus status, AppointmentSource source, DateTimeOffset now)
    {
        Id = new AppointmentId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, Status, Source, CreatedAt) = (workspaceId, contactId, status, source, now);
        Move(booking, now);
    }

    public AppointmentId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ContactId ContactId { get; private set; }

    /// <summary>Where it was agreed, when it was agreed in a chat.</summary>
    public ConversationId? ConversationId { get; private set; }

    public ServiceId ServiceId { get; private set; }

    public Guid? VariantId { get; private set; }

    public StaffId? StaffId { get; private set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public AppointmentStatus Status { get; private set; }

    public AppointmentSource Source { get; private set; }

    public long? PriceAmount { get; private set; }

    [NotPersonal]
    public string? PriceCurrency { get; private set; }

    [PersonalData]
    public string? Note { get; private set; }

    /// <summary>The start that the customer was reminded of; of each they hear once.</summary>
    public DateTimeOffset? RemindedOf { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; private set; }

    public Money? Price => PriceAmount is { } amount && PriceCurrency is { } currency ? new Money(amount, currency) : null;

    public bool TakesTime => Status is AppointmentStatus.Pending or AppointmentStatus.Confirmed;

    /// <summary>Databases keep instants more or less exactly.</summary>
    public bool BeginsAt(DateTimeOffset instant) => (StartsAt - instant).Duration() < TimeSpan.FromMilliseconds(1);

    public void Move(Booking booking, DateTimeOffset now)
    {
        (ServiceId, VariantId, StaffId) = (booking.ServiceId, booking.VariantId, booking.StaffId);
        (StartsAt, EndsAt) = (booking.StartsAt, booking.EndsAt);
        (PriceAmount, PriceCurrency) = (booking.Price?.Amount, booking.Price?.Currency);
        Raise(new AppointmentChanged(Id));
        if (TakesTime && StartsAt > now) Raise(new AppointmentScheduled(Id, StartsAt, now));
    }

    /// <summary>The agent made, moved or cancelled it with the customer: the team is to be told.</summary>
    /// <param name="movedFrom">When it began before it moved.</param>
    public void ArrangedByAgent(AppointmentDeed deed, DateTimeOffset? movedFrom = null) =>
        Raise(new AppointmentArranged(new AppointmentNews(Id, deed, StartsAt, movedFrom)));

    /// <summary>The customer hears of this start now.</summary>
    public void Remind()
    {
        RemindedOf = StartsAt;
        Raise(new AppointmentChanged(Id));
    }

    public void AgreedIn(ConversationId conversationId) => ConversationId = conversationId;

    public void SetNote(string? note) => Note = note;

    /// <summary>The time stays in the books; one that is still to come is called off.</summary>
    public void ForgetPerson(DateTimeOffset now)
    {
        (Note, ConversationId) = (null, null);
        if (TakesTime && StartsAt > now) SetStatus(AppointmentStatus.Cancelled);
    }

    public void SetStatus(AppointmentStatus status)
    {
        Status = status;
        Raise(new AppointmentChanged(Id));
    }
}
