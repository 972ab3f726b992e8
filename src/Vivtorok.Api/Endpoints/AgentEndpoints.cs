using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Rehearsals;
using Vivtorok.Application.Features.Agent.Settings;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Api.Endpoints;

internal static class AgentEndpoints
{
    public static void MapAgent(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/agent").WithTags("Agent").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        group.MapGet("", Get).WithName("GetAgent").WithSummary("Draft, published version and channels");
        group.MapGet("/versions", Versions).WithName("ListAgentVersions").WithSummary("What was published, newest first").ProducesProblem(400);

        var edit = group.MapGroup("").RequireAuthorization(Policies.Admin).ProducesProblem(400).ProducesProblem(403);
        edit.MapPatch("/draft", EditDraft).WithName("EditAgentDraft").WithSummary("Change the draft").ProducesProblem(412);
        edit.MapPost("/publish", Publish).WithName("PublishAgent").WithSummary("The draft becomes the next version").ProducesProblem(412);
        edit.MapPost("/versions/{number:int}/roll-back", RollBack).WithName("RollBackAgent").WithSummary("Publish an earlier version again").ProducesProblem(404);
        edit.MapPost("/test-chat", TestChat).WithName("TestChat").WithSummary("Talk to the draft; nothing is written");
        group.MapGet("/manners", Manners).WithName("GetManners").WithSummary("What happens in conversations by itself");
        edit.MapPut("/manners", SetManners).WithName("SetManners").WithSummary("Replace what happens in conversations by itself").ProducesProblem(412);
        edit.MapPut("/channels/{channelId:guid}", SetChannel).WithName("SetChannelAgent").WithSummary("Whom the agent answers on a channel").ProducesProblem(404);
    }

    internal sealed record DraftBody(string? Instructions, AgentTone? Tone);

    internal sealed record ChannelAgentBody(AgentMode Mode, int? BurstWaitSeconds, IReadOnlyList<ContactId>? AllowedContacts);

    internal sealed record TestChatBody(string? Language, IReadOnlyList<TestLine>? History, string Text, string? Dialogue);

    private static async Task<Results<Ok<AgentView>, ProblemHttpResult>> Get(IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetAgentQuery(), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<Page<AgentVersionRow>>, ProblemHttpResult>> Versions(
        int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        return (await mediator.Send(new ListAgentVersionsQuery(page.Value), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<AgentView>, ProblemHttpResult>> EditDraft(DraftBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new EditAgentDraftCommand(body.Instructions, body.Tone, ifMatch.Version), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<AgentView>, ProblemHttpResult>> Publish(IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new PublishAgentCommand(ifMatch.Version), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<AgentView>, ProblemHttpResult>> RollBack(int number, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new RollBackAgentCommand(number), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<MannersView>, ProblemHttpResult>> Manners(IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetMannersQuery(), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<MannersView>, ProblemHttpResult>> SetManners(MannersBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new SetMannersCommand(body, ifMatch.Version), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<AgentChannelRow>, ProblemHttpResult>> SetChannel(
        Guid channelId, ChannelAgentBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new SetChannelAgentCommand(new ChannelId(channelId), body.Mode, body.BurstWaitSeconds, body.AllowedContacts);
        return (await mediator.Send(command, cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<TestChatAnswer>, ProblemHttpResult>> TestChat(TestChatBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new TestChatCommand(body.Language, body.History, body.Text, body.Dialogue), cancellationToken)).ToOk();
    }
}
