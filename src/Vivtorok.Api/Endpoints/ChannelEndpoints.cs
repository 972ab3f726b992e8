using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Telegram;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Endpoints;

internal static class ChannelEndpoints
{
    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/channels").WithTags("Channels").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        group.MapGet("", List).WithName("ListChannels").WithSummary("Connected channels, oldest first").ProducesProblem(400);
        group.MapGet("/{id:guid}", Get).WithName("GetChannel").WithSummary("One channel").ProducesProblem(404);
        group.MapGet("/{id:guid}/health", Health).WithName("GetChannelHealth").WithSummary("How a channel does").ProducesProblem(404);

        var edit = group.MapGroup("").RequireAuthorization(Policies.Admin).ProducesProblem(403).ProducesProblem(400);
        edit.MapPost("", Create).WithName("CreateChannel").WithSummary("Make a web chat or connect a Telegram bot; the agent begins in drafts").ProducesProblem(409);
        edit.MapPatch("/{id:guid}", Update).WithName("UpdateChannel").WithSummary("Change name, sites or greetings").ProducesProblem(404).ProducesProblem(412);
        edit.MapDelete("/{id:guid}", Delete).WithName("DisconnectChannel").WithSummary("Close a way in; its conversations stay").ProducesProblem(404);
    }

    /// <param name="Name">Needed for a web chat; a bot has one of its own.</param>
    /// <param name="Token">Of a Telegram bot, from @BotFather. Kept encrypted and never shown again.</param>
    internal sealed record NewChannelBody(
        ChannelKind Kind, string? Name, IReadOnlyList<string>? AllowedSites, IReadOnlyDictionary<string, string>? Greetings, string? Token)
    {
        public IRequest<Result<ChannelRow>> ToCommand() => Kind == ChannelKind.Telegram
            ? new ConnectTelegramCommand(Token, Name)
            : new CreateChannelCommand(Kind, new ChannelDetails(Name, AllowedSites, Greetings));
    }

    internal sealed record ChannelBody(string? Name, IReadOnlyList<string>? AllowedSites, IReadOnlyDictionary<string, string>? Greetings);

    private static async Task<Results<Ok<Page<ChannelRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        return (await mediator.Send(new ListChannelsQuery(page.Value), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<ChannelRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetChannelQuery(new ChannelId(id)), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<ChannelHealth>, ProblemHttpResult>> Health(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new CheckChannelHealthQuery(new ChannelId(id)), cancellationToken)).ToOk();
    }

    private static async Task<Results<Created<ChannelRow>, ProblemHttpResult>> Create(NewChannelBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(body.ToCommand(), cancellationToken)).ToCreated(row => $"/api/v1/channels/{row.Id.Value}");
    }

    private static async Task<Results<Ok<ChannelRow>, ProblemHttpResult>> Update(
        Guid id, ChannelBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken)
    {
        var details = new ChannelDetails(body.Name, body.AllowedSites, body.Greetings);
        return (await mediator.Send(new UpdateChannelCommand(new ChannelId(id), details, ifMatch.Version), cancellationToken)).ToOk();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new DisconnectChannelCommand(new ChannelId(id)), cancellationToken)).ToNoContent();
    }
}
