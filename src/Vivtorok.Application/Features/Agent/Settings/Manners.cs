using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Settings;

/// <summary>What happens in conversations by itself.</summary>
/// <param name="CustomersMayCallAgent">A customer who asks for the agent gets it, also after a hand-off.</param>
/// <param name="CloseAfterHours">A conversation of the agent in which nothing is said for so long closes without a word; null: never.</param>
/// <param name="RemindAfterHours">The team is reminded of a customer who waits for so long; null: never.</param>
/// <param name="ReturnAfterHours">A conversation that a member took and left unanswered for so long goes back to the agent; null: never.</param>
/// <param name="TellTeamOfBookings">The team is told of every appointment that the agent makes, moves or cancels.</param>
/// <param name="AppointmentReminderHours">So many hours before an appointment, 1 to 24, the customer is reminded of it; null: never.</param>
public sealed record MannersBody(
    bool CustomersMayCallAgent, int? CloseAfterHours, int? RemindAfterHours, int? ReturnAfterHours, FollowUpRulesBody FollowUps,
    bool TellTeamOfBookings = true, int? AppointmentReminderHours = null);

/// <summary>When follow-ups may leave, and how many of them.</summary>
/// <param name="From"><c>HH:mm</c>, business time.</param>
/// <param name="To"><c>HH:mm</c>, after <paramref name="From"/>; <c>24:00</c> is midnight.</param>
/// <param name="OpenDaysOnly">Only on days when the business opens.</param>
/// <param name="Most">How many one conversation gets in a month, 0 to 10.</param>
public sealed record FollowUpRulesBody(string From, string To, bool OpenDaysOnly, int Most);

/// <summary>The manners with the version for <c>If-Match</c>; 0 before they were ever changed.</summary>
public sealed record MannersView(
    bool CustomersMayCallAgent, int? CloseAfterHours, int? RemindAfterHours, int? ReturnAfterHours, FollowUpRulesBody FollowUps, bool TellTeamOfBookings, int? AppointmentReminderHours, int Version)
{
    internal static MannersView Of(AgentManners manners) => new(
        manners.CustomersMayCallAgent, manners.CloseAfterHours, manners.RemindAfterHours, manners.ReturnAfterHours,
        new FollowUpRulesBody(HoursSpan.Clock(manners.FollowUps.From), HoursSpan.Clock(manners.FollowUps.To), manners.FollowUps.OpenDaysOnly, manners.FollowUps.Most),
        manners.TellTeamOfBookings, manners.AppointmentReminderHours, manners.Version);
}

public sealed record GetMannersQuery : IRequest<Result<MannersView>>;

internal sealed class GetMannersHandler(IAppDbContext db, Caller caller) : IRequestHandler<GetMannersQuery, Result<MannersView>>
{
    public async Task<Result<MannersView>> Handle(GetMannersQuery request, CancellationToken cancellationToken) =>
        MannersView.Of(await db.ReadMannersAsync(caller, cancellationToken));
}

/// <summary>Replaces the manners. Acts at once, on what is open now too.</summary>
/// <param name="IfMatch">The version the edit is made on; null: any.</param>
public sealed record SetMannersCommand(MannersBody Body, int? IfMatch) : IRequest<Result<MannersView>>;

internal sealed class SetMannersValidator : AbstractValidator<SetMannersCommand>
{
    private const string Clock = "Write a time as 09:00.";

    public SetMannersValidator()
    {
        RuleFor(c => c.Body.CloseAfterHours).InclusiveBetween(1, AgentManners.MaxHours).OverridePropertyName("closeAfterHours");
        RuleFor(c => c.Body.RemindAfterHours).InclusiveBetween(1, AgentManners.MaxHours).OverridePropertyName("remindAfterHours");
        RuleFor(c => c.Body.ReturnAfterHours).InclusiveBetween(1, AgentManners.MaxHours).OverridePropertyName("returnAfterHours");
        RuleFor(c => c.Body.AppointmentReminderHours).InclusiveBetween(1, AgentManners.MaxAppointmentReminderHours).OverridePropertyName("appointmentReminderHours");
        RuleFor(c => c.Body.FollowUps).NotNull().OverridePropertyName("followUps");
        When(c => c.Body.FollowUps is not null, () =>
        {
            RuleFor(c => c.Body.FollowUps.From).Must(IsClock).WithMessage(Clock).OverridePropertyName("followUps.from");
            RuleFor(c => c.Body.FollowUps.To).Must(IsClock).WithMessage(Clock).OverridePropertyName("followUps.to");
            RuleFor(c => c.Body.FollowUps.To).Must((c, to) => !IsClock(to) || !IsClock(c.Body.FollowUps.From) || Minutes(to) > Minutes(c.Body.FollowUps.From))
                .WithMessage("Choose an end after the beginning.").OverridePropertyName("followUps.to");
            RuleFor(c => c.Body.FollowUps.Most).InclusiveBetween(0, FollowUpRules.MostAllowed).OverridePropertyName("followUps.most");
        });
    }

    private static bool IsClock(string? text) => HoursSpan.TryParseClock(text, out _);

    internal static int Minutes(string text) => HoursSpan.TryParseClock(text, out var minutes) ? minutes : 0;
}

internal sealed class SetMannersHandler(IAppDbContext db, Caller caller) : IRequestHandler<SetMannersCommand, Result<MannersView>>
{
    public async Task<Result<MannersView>> Handle(SetMannersCommand request, CancellationToken cancellationToken)
    {
        var manners = await db.Manners.SingleOrDefaultAsync(cancellationToken);
        if (request.IfMatch is { } version && version != (manners?.Version ?? 0)) return Failure.Stale();
        if (manners is null) db.Manners.Add(manners = new AgentManners(caller.WorkspaceId));

        var (body, rules) = (request.Body, request.Body.FollowUps);
        manners.Set(
            body.CustomersMayCallAgent, body.CloseAfterHours, body.RemindAfterHours, body.ReturnAfterHours,
            new FollowUpRules(SetMannersValidator.Minutes(rules.From), SetMannersValidator.Minutes(rules.To), rules.OpenDaysOnly, rules.Most));
        manners.SetBookings(body.TellTeamOfBookings, body.AppointmentReminderHours);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return Failure.Stale(); // somebody else set them for the first time at the same moment
        }

        return MannersView.Of(manners);
    }
}
