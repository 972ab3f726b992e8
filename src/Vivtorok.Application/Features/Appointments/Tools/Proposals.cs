using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;

namespace Vivtorok.Application.Features.Appointments.Tools;

/// <summary>Puts one exact time before a customer. Nothing is booked, and nothing is held, until it is confirmed.</summary>
internal sealed class Proposals(IAppDbContext db, BookingDesk desk, Caller caller)
{
    /// <summary>How many times are put before one customer in a day.</summary>
    public const int MaxOfADay = 60;

    /// <param name="replaces">The contact's own appointment that is to move here.</param>
    public async Task<ToolResult> ProposeAsync(
        WishIds ids, DateOnly date, int minute, AppointmentId? replaces, AgentScope scope, CancellationToken cancellationToken)
    {
        Appointment? moving = null;
        if (replaces is { } id)
        {
            moving = await db.Appointments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.ContactId == scope.ContactId, cancellationToken);
            if (moving is null || !moving.TakesTime) return AppointmentFailures.NotFound.Refused();
            if (moving.StartsAt < desk.Now) return AppointmentFailures.InPast.Refused();
        }

        return await ProposeAsync(ids, date, minute, moving, scope, cancellationToken);
    }

    /// <summary>The same service, at another time: as long as it is now, and with the same person where that is possible.</summary>
    public async Task<ToolResult> MoveAsync(
        AppointmentId id, DateOnly date, int minute, StaffId? staff, AgentScope scope, CancellationToken cancellationToken)
    {
        var moving = await db.Appointments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.ContactId == scope.ContactId, cancellationToken);
        if (moving is null || !moving.TakesTime) return AppointmentFailures.NotFound.Refused();
        if (moving.StartsAt < desk.Now) return AppointmentFailures.InPast.Refused();
        var minutes = (int)(moving.EndsAt - moving.StartsAt).TotalMinutes;
        return await ProposeAsync(new WishIds(moving.ServiceId, moving.VariantId, staff, minutes), date, minute, moving, scope, cancellationToken);
    }

    private async Task<ToolResult> ProposeAsync(
        WishIds ids, DateOnly date, int minute, Appointment? moving, AgentScope scope, CancellationToken cancellationToken)
    {
        var business = scope.Business;
        var since = desk.Now - AppointmentProposal.Life;
        if (await db.Proposals.CountAsync(p => p.ConversationId == scope.ConversationId && p.CreatedAt > since, cancellationToken) >= MaxOfADay) return AppointmentFailures.TooManyProposals.Refused();
        var read = Wish.Of(business, ids, Booker.Customer);
        if (!read.IsSuccess) return read.Failure.Refused(Refusals.About(ids, scope));
        var wish = read.Value with { Prefers = moving?.StaffId };

        var today = business.Today(desk.Now);
        var calendar = await desk.OpenAsync(date, (date < today ? today : date).AddDays(Calendar.NearestDays), moving?.Id, cancellationToken);
        var booking = calendar.Fit(wish, business.Instant(date, minute), Booker.Customer);
        if (!booking.IsSuccess) return booking.Failure.Refused(calendar.Instead(wish, date, minute, today));

        var sameThing = moving is not null && moving.ServiceId == ids.Service && moving.VariantId == ids.Variant;
        var agreed = sameThing ? booking.Value with { Price = moving!.Price } : booking.Value;
        var proposal = new AppointmentProposal(caller.WorkspaceId, scope.ConversationId, scope.ContactId, agreed, moving?.Id, desk.Now);
        db.Proposals.Add(proposal);
        await db.SaveChangesAsync(cancellationToken);
        return ToolAnswers.Ok(new ProposalFacts(proposal.Id, moving?.Id, AppointmentFacts.Of(agreed, business, scope.Language)));
    }
}
