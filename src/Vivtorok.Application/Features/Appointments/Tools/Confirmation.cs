using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Appointments.Tools;

/// <summary>
/// Turns a proposal into an appointment, once. Whether it may be is decided here and not in a prompt: it is this conversation's
/// proposal, the customer has written since, the team can reach the customer, and the time is still free.
/// </summary>
internal sealed class Confirmation(IAppDbContext db, BookingDesk desk, Caller caller)
{
    /// <summary>How many appointments the agent makes ahead for one contact.</summary>
    public const int MaxAhead = 2;

    public async Task<ToolResult> ConfirmAsync(ProposalId token, AgentScope scope, CancellationToken cancellationToken)
    {
        var result = await desk.WriteAsync(async () => (Result<ToolResult>)await TryAsync(token, scope, cancellationToken), cancellationToken);
        var answer = result.IsSuccess ? result.Value : result.Failure.Refused();
        if (answer.IsOk) return answer;

        // It may be refused only because the same token was confirmed a moment ago from elsewhere: then that is the answer.
        db.Forget();
        var made = await db.Appointments.AsNoTracking()
            .Where(a => db.Proposals.Any(p => p.Id == token && p.ConversationId == scope.ConversationId && p.ConfirmedAs == a.Id && a.ContactId == scope.ContactId))
            .SingleOrDefaultAsync(cancellationToken);
        return made is null ? answer : Booked(made, scope);
    }

    private async Task<ToolResult> TryAsync(ProposalId token, AgentScope scope, CancellationToken cancellationToken)
    {
        var proposal = await db.Proposals.SingleOrDefaultAsync(
            p => p.Id == token && p.ConversationId == scope.ConversationId && p.ContactId == scope.ContactId, cancellationToken);
        if (proposal is null) return AppointmentFailures.NotProposed.Refused();
        if (proposal.ConfirmedAs is { } made) return Booked(await db.Appointments.AsNoTracking().SingleAsync(a => a.Id == made, cancellationToken), scope);
        if (await RefusalAsync(proposal, scope, cancellationToken) is { } refusal) return refusal;

        var moving = proposal.Replaces is { } id
            ? await db.Appointments.SingleOrDefaultAsync(a => a.Id == id && a.ContactId == scope.ContactId, cancellationToken)
            : null;
        if (proposal.Replaces is not null && moving is not { TakesTime: true }) return AppointmentFailures.NotFound.Refused();
        return await WriteAsync(proposal, moving, scope, cancellationToken);
    }

    private async Task<ToolResult> WriteAsync(AppointmentProposal proposal, Appointment? moving, AgentScope scope, CancellationToken cancellationToken)
    {
        var (booking, business) = (proposal.Booking, scope.Business);
        var minutes = (int)(booking.EndsAt - booking.StartsAt).TotalMinutes;
        var wish = Wish.Of(business, new WishIds(booking.ServiceId, booking.VariantId, booking.StaffId, minutes), Booker.Customer);
        if (!wish.IsSuccess) return wish.Failure.Refused();

        var calendar = await desk.HoldAsync(booking.StartsAt, booking.EndsAt, moving, cancellationToken);
        var fits = calendar.Fit(wish.Value, booking.StartsAt, Booker.Customer, proposal.CreatedAt);
        if (!fits.IsSuccess) return await InsteadAsync(fits.Failure, proposal, wish.Value with { Staff = null, Prefers = booking.StaffId }, scope, cancellationToken);

        var appointment = moving ?? new Appointment(caller.WorkspaceId, scope.ContactId, booking, AppointmentStatus.Confirmed, AppointmentSource.Agent, desk.Now);
        var movedFrom = moving?.StartsAt;
        if (moving is null) db.Appointments.Add(appointment);
        else appointment.Move(booking, desk.Now);
        appointment.AgreedIn(scope.ConversationId);
        appointment.ArrangedByAgent(moving is null ? AppointmentDeed.Booked : AppointmentDeed.Moved, movedFrom);
        proposal.Confirm(appointment.Id, desk.Now);
        await db.SaveChangesAsync(cancellationToken);
        return Booked(appointment, scope);
    }

    private async Task<ToolResult> InsteadAsync(Failure failure, AppointmentProposal proposal, Wish wish, AgentScope scope, CancellationToken cancellationToken)
    {
        db.Forget(); // the days that were held are given up, or the next save of this scope would raise their versions
        var (local, today) = (scope.Business.Local(proposal.StartsAt), scope.Business.Today(desk.Now));
        var date = DateOnly.FromDateTime(local.DateTime);
        var calendar = await desk.OpenAsync(date, (date < today ? today : date).AddDays(Calendar.NearestDays), proposal.Replaces, cancellationToken);
        return failure.Refused(calendar.Instead(wish, date, (int)local.TimeOfDay.TotalMinutes, today));
    }

    private async Task<ToolResult?> RefusalAsync(AppointmentProposal proposal, AgentScope scope, CancellationToken cancellationToken)
    {
        if (proposal.ExpiresAt < desk.Now) return AppointmentFailures.ProposalExpired.Refused();
        var newest = await db.Messages.Where(m => m.ConversationId == scope.ConversationId && m.Kind == MessageKind.Inbound)
            .Select(m => (DateTimeOffset?)m.SentAt).MaxAsync(cancellationToken);
        var all = await db.Proposals.AsNoTracking().Where(p => p.ConversationId == scope.ConversationId).ToListAsync(cancellationToken);
        if (newest is not { } heard || !all.Exists(p => p.Booking == proposal.Booking && p.CreatedAt < heard)) return AppointmentFailures.NotAgreed.Refused();
        if (all.Exists(p => p.ConfirmedAt > heard)) return AppointmentFailures.OneAtATime.Refused();
        if (proposal.Replaces is not null) return null;

        var contact = await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == scope.ContactId, cancellationToken);
        var missing = scope.Business.Profile.LeadFields.Where(f => f.Required && !Knows(contact, f.Key)).Select(f => f.Key).ToList();
        if (missing.Count > 0) return ToolResult.Refused("appointment.leadMissing", new() { ["missing"] = new System.Text.Json.Nodes.JsonArray([.. missing]) });
        var now = desk.Now;
        var ahead = await db.Appointments.CountAsync(a => a.ContactId == scope.ContactId && a.Source == AppointmentSource.Agent && a.StartsAt > now
            && (a.Status == AppointmentStatus.Pending || a.Status == AppointmentStatus.Confirmed), cancellationToken);
        return ahead >= MaxAhead ? AppointmentFailures.LimitReached.Refused() : null;
    }

    // Somebody who will not give a phone can be reached by e-mail just as well.
    private static bool Knows(Contact contact, string key) => key switch
    {
        "name" => contact.Name is not null,
        "phone" => contact.Phone is not null || contact.Email is not null,
        "email" => contact.Email is not null,
        _ => contact.CustomFields.ContainsKey(key),
    };

    private static ToolResult Booked(Appointment appointment, AgentScope scope) =>
        ToolAnswers.Ok(new BookedFacts(appointment.Id, appointment.Status, AppointmentFacts.Of(appointment, scope.Business, scope.Language)));
}
