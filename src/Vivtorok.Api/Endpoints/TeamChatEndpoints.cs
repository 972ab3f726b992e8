using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels.Team;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class TeamChatEndpoints
{
    public static void MapTeamChats(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/channels/{id:guid}/team-chats").WithTags("Channels").RequireAuthorization(Policies.Agent)
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        group.MapGet("", List).WithName("ListTeamChats").WithSummary("Members' own chats with the bot, where they hear of alerts, hand-offs and drafts");
        group.MapPost("", Invite).WithName("InviteToTeamChat").WithSummary("A link to the bot that makes your chat with it one of the team's; works once within 15 minutes");
        group.MapDelete("/{chatId:guid}", Remove).WithName("RemoveTeamChat").WithSummary("Tell this chat nothing more");
    }

    private static async Task<Results<Ok<Page<TeamChatRow>>, ProblemHttpResult>> List(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListTeamChatsQuery(new ChannelId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Created<TeamChatInvitation>, ProblemHttpResult>> Invite(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new InviteToTeamChatCommand(new ChannelId(id)), cancellationToken)).ToCreated(made => $"/api/v1/channels/{id}/team-chats/{made.Id.Value}");

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(Guid id, Guid chatId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RemoveTeamChatCommand(new ChannelId(id), new TeamChatId(chatId)), cancellationToken)).ToNoContent();
}
