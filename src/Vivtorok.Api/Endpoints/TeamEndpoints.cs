using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Accounts;
using Vivtorok.Application.Features.Workspaces;
using Vivtorok.Domain;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Api.Endpoints;

internal static class TeamEndpoints
{
    public static void MapTeam(this IEndpointRouteBuilder routes)
    {
        var team = routes.MapGroup("/api/v1/team").WithTags("Team").SessionOnly().ProducesProblem(401).ProducesProblem(403);
        team.MapGet("/members", ListMembers).WithName("ListMembers").WithSummary("The team").RequireAuthorization(Policies.Viewer).ProducesProblem(400);
        team.MapPatch("/members/{id:guid}", ChangeRole).WithName("ChangeMemberRole").WithSummary("Give a member another role").RequireAuthorization(Policies.Owner)
            .RequireStepUp().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        team.MapDelete("/members/{id:guid}", Remove).WithName("RemoveMember").WithSummary("Take a member out of the workspace; their sessions and API keys here end")
            .RequireAuthorization(Policies.Owner).RequireStepUp().ProducesProblem(404).ProducesProblem(409);
        team.MapGet("/invitations", ListInvitations).WithName("ListInvitations").WithSummary("Open invitations").RequireAuthorization(Policies.Owner).ProducesProblem(400);
        team.MapPost("/invitations", Invite).WithName("InviteMember").WithSummary("Invite a person by e-mail").RequireAuthorization(Policies.Owner)
            .RequireStepUp().ProducesProblem(400).ProducesProblem(409);
        team.MapDelete("/invitations/{id:guid}", Withdraw).WithName("WithdrawInvitation").WithSummary("Withdraw an invitation").RequireAuthorization(Policies.Owner).ProducesProblem(404);

        var invited = routes.MapGroup("/api/v1/invitations/{token}").WithTags("Team").SessionOnly().AllowAnonymous().ProducesProblem(404);
        invited.MapGet("/", GetInvitation).WithName("GetInvitation").WithSummary("What an invitation's link offers");
        invited.MapPost("/accept", Accept).WithName("AcceptInvitation").LimitTries().WithSummary("Join the workspace of an invitation").ProducesProblem(400).ProducesProblem(401).ProducesProblem(409);
    }

    internal sealed record RoleBody(MemberRole? Role);

    internal sealed record InviteBody(string Email, MemberRole? Role);

    internal sealed record AcceptBody(string? Name, string? Password, string? Locale);

    private static async Task<Results<Ok<Page<MemberRow>>, ProblemHttpResult>> ListMembers(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListMembersQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Ok<MemberRow>, ProblemHttpResult>> ChangeRole(Guid id, RoleBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ChangeMemberRoleCommand(new MemberId(id), body.Role, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RemoveMemberCommand(new MemberId(id)), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<Page<InvitationRow>>, ProblemHttpResult>> ListInvitations(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListInvitationsQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Created<InvitationRow>, ProblemHttpResult>> Invite(InviteBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new InviteMemberCommand(body.Email, body.Role), cancellationToken)).ToCreated(row => $"/api/v1/team/invitations/{row.Id.Value}");

    private static async Task<Results<NoContent, ProblemHttpResult>> Withdraw(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new WithdrawInvitationCommand(new InvitationId(id)), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<InvitationView>, ProblemHttpResult>> GetInvitation(string token, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetInvitationQuery(token), cancellationToken)).ToOk();

    private static async Task<Results<Ok<SessionView>, ProblemHttpResult>> Accept(
        string token, AcceptBody body, HttpContext http, SessionCookie cookie, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new AcceptInvitationCommand(token, body.Name, body.Password, body.Locale ?? "uk", DeviceCookie.Read(http));
        var result = await mediator.Send(command, cancellationToken);
        return result.IsSuccess ? TypedResults.Ok(cookie.Write(http.Response, result.Value)) : result.Failure.ToProblem();
    }
}
