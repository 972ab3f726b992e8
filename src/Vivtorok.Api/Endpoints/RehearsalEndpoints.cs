using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Agent.Rehearsals;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Api.Endpoints;

internal static class RehearsalEndpoints
{
    private const string LinesHelp =
        "«lines» holds scenarios: one JSON object a line, or one array. Of each are used: id or name, language, turns (or customer.turns): texts or {text, answer: any of these must stand in the reply}, "
        + "and expect: {handoff: required | forbidden | allowed, booking: none or {service: key or name}, must_mention, must_match, forbidden_facts, reply_language: uk | en}. "
        + "Anything else may stand there and changes nothing: a rehearsal runs on the workspace's own catalogue, knowledge and calendar.";

    public static void MapRehearsals(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/agent").WithTags("Agent").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        group.MapGet("/rehearsals", List).WithName("ListRehearsals").WithSummary("Rehearsals, newest first").ProducesProblem(400);
        group.MapGet("/rehearsals/{id:guid}", Get).WithName("GetRehearsal").WithSummary("A rehearsal with its cases").ProducesProblem(404);
        group.MapGet("/rehearsals/{id:guid}/cases/{caseId:guid}", Case).WithName("GetRehearsalCase").WithSummary("A case, side by side").ProducesProblem(404);
        group.MapGet("/scenarios", Scenarios).WithName("ListScenarios").WithSummary("Saved scenarios, newest first").ProducesProblem(400);

        var edit = group.MapGroup("").RequireAuthorization(Policies.Admin).ProducesProblem(403);
        edit.MapPost("/rehearsals", Start).WithName("StartRehearsal").WithSummary("Play the draft over past conversations and scenarios")
            .WithDescription("Nothing is sent, booked or saved elsewhere. Runs as work: read it again until its status is finished. " + LinesHelp).ProducesProblem(400).ProducesProblem(409);
        edit.MapDelete("/rehearsals/{id:guid}", Delete).WithName("DeleteRehearsal").WithSummary("Delete a rehearsal, or stop it").ProducesProblem(404);
        edit.MapPost("/scenarios", Import).WithName("ImportScenarios").WithSummary("Keep scenarios from text").WithDescription(LinesHelp).ProducesProblem(400).ProducesProblem(402);
        edit.MapPost("/scenarios/from-conversation", Save).WithName("SaveConversationAsScenario").WithSummary("Save a conversation as a scenario")
            .ProducesProblem(400).ProducesProblem(402).ProducesProblem(404).ProducesProblem(409);
        edit.MapDelete("/scenarios/{id:guid}", DeleteOne).WithName("DeleteScenario").WithSummary("Delete a scenario").ProducesProblem(404);
    }

    internal sealed record RehearsalBody(
        IReadOnlyList<ConversationId>? ConversationIds, int? LastConversations, IReadOnlyList<ScenarioId>? ScenarioIds, string? ScenarioSet, string? Lines, RehearsalBaseline? Baseline, int? Repeats);

    internal sealed record ScenariosBody(string? Set, string Lines);

    internal sealed record ScenarioOfConversationBody(ConversationId ConversationId, string? Set);

    private static async Task<Results<Ok<Page<RehearsalRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        return (await mediator.Send(new ListRehearsalsQuery(page.Value), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<RehearsalDetail>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetRehearsalQuery(new RehearsalId(id)), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<RehearsalCaseDetail>, ProblemHttpResult>> Case(Guid id, Guid caseId, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new GetRehearsalCaseQuery(new RehearsalId(id), new RehearsalCaseId(caseId)), cancellationToken)).ToOk();
    }

    private static async Task<Results<Accepted<RehearsalRow>, ProblemHttpResult>> Start(RehearsalBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var started = await mediator.Send(
            new StartRehearsalCommand(body.ConversationIds, body.LastConversations, body.ScenarioIds, body.ScenarioSet, body.Lines, body.Baseline, body.Repeats), cancellationToken);
        return started.IsSuccess ? TypedResults.Accepted($"/api/v1/agent/rehearsals/{started.Value.Id.Value}", started.Value) : started.Failure.ToProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new DeleteRehearsalCommand(new RehearsalId(id)), cancellationToken)).ToNoContent();
    }

    private static async Task<Results<Ok<Page<ScenarioRow>>, ProblemHttpResult>> Scenarios(
        string? set, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        return (await mediator.Send(new ListScenariosQuery(set, page.Value), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<ScenariosSaved>, ProblemHttpResult>> Import(ScenariosBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new ImportScenariosCommand(body.Set, body.Lines), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<ScenariosSaved>, ProblemHttpResult>> Save(ScenarioOfConversationBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new SaveConversationAsScenarioCommand(body.ConversationId, body.Set), cancellationToken)).ToOk();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteOne(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new DeleteScenarioCommand(new ScenarioId(id)), cancellationToken)).ToNoContent();
    }
}
