using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Sales;
using Vivtorok.Domain;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Api.Endpoints;

internal static class FollowUpEndpoints
{
    public static void MapFollowUps(this IEndpointRouteBuilder routes)
    {
        var group = SalesEndpoints.Group(routes, "/api/v1/follow-ups", "Follow-ups");
        group.MapGet("/", List).WithName("ListFollowUps").WithSummary("Planned messages, the newest first");
        group.MapPost("/", Schedule).WithName("ScheduleFollowUp").WithSummary("Plan a message to a contact who may stay silent").RequireAuthorization(Policies.Agent).ProducesProblem(409);
        group.MapPatch("/{id:guid}", Edit).WithName("EditFollowUp").WithSummary("Other words or another time; what is absent stays")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        group.MapDelete("/{id:guid}", Cancel).WithName("CancelFollowUp").WithSummary("Call a planned message off")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(409);
    }

    internal sealed record FollowUpBody(Guid ConversationId, string Text, DateTimeOffset DueAt);

    internal sealed record FollowUpChanges(string? Text, DateTimeOffset? DueAt);

    private static async Task<Results<Ok<Page<FollowUpRow>>, ProblemHttpResult>> List(
        OneOf<FollowUpStatus>? status, Guid? contactId, Guid? conversationId, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        var query = new ListFollowUpsQuery(
            status?.Value, contactId is { } contact ? new ContactId(contact) : null, conversationId is { } conversation ? new ConversationId(conversation) : null, page.Value);
        return (await mediator.Send(query, cancellationToken)).ToOk();
    }

    private static async Task<Results<Created<FollowUpRow>, ProblemHttpResult>> Schedule(FollowUpBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ScheduleFollowUpCommand(new ConversationId(body.ConversationId), body.Text, body.DueAt), cancellationToken))
            .ToCreated(row => $"/api/v1/follow-ups/{row.Id.Value}");

    private static async Task<Results<Ok<FollowUpRow>, ProblemHttpResult>> Edit(Guid id, FollowUpChanges body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EditFollowUpCommand(new FollowUpId(id), body.Text, body.DueAt, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<Ok<FollowUpRow>, ProblemHttpResult>> Cancel(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CancelFollowUpCommand(new FollowUpId(id)), cancellationToken)).ToOk();
}
