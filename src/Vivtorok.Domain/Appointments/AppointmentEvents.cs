using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Appointments;

/// <summary>What was done with an appointment.</summary>
public enum AppointmentDeed
{
    Booked,
    Moved,
    Cancelled,
}

/// <summary>Something to tell of an appointment. It is news only while the appointment stands as it says.</summary>
/// <param name="StartsAt">When it begins, or was to begin.</param>
/// <param name="MovedFrom">When it began before it moved.</param>
public sealed record AppointmentNews(AppointmentId AppointmentId, AppointmentDeed Deed, DateTimeOffset StartsAt, DateTimeOffset? MovedFrom)
{
    /// <summary>Whether nothing else was done with the appointment since.</summary>
    public bool StillHolds(Appointment appointment) => appointment.TakesTime == (Deed != AppointmentDeed.Cancelled) && appointment.BeginsAt(StartsAt);
}

/// <summary>A calendar shows something new.</summary>
public sealed record AppointmentChanged(AppointmentId AppointmentId) : IDomainEvent;

/// <summary>A time ahead was agreed, by whomever.</summary>
/// <param name="At">When it was agreed.</param>
public sealed record AppointmentScheduled(AppointmentId AppointmentId, DateTimeOffset StartsAt, DateTimeOffset At) : IDomainEvent;

/// <summary>The agent made, moved or cancelled an appointment; the team is to be told.</summary>
public sealed record AppointmentArranged(AppointmentNews News) : IDomainEvent;

/// <summary>A member is to read news of an appointment in a letter.</summary>
public sealed record AppointmentNewsForMember(MemberId MemberId, AppointmentNews News) : IDomainEvent;

/// <summary>A member is to read news of an appointment in their own chat with a bot.</summary>
public sealed record AppointmentNewsForChat(TeamChatId TeamChatId, AppointmentNews News) : IDomainEvent;
