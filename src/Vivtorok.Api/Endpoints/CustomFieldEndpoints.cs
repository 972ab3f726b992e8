using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Application.Features.Business;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class CustomFieldEndpoints
{
    public static void MapCustomFields(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/custom-fields").WithTags("Custom fields").RequireAuthorization(Policies.Viewer).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", List).WithName("ListCustomFields").WithSummary("The custom fields, in the order of their keys").ProducesProblem(400);
        group.MapGet("/{id:guid}", Get).WithName("GetCustomField").WithSummary("One custom field").ProducesProblem(404);
        group.MapPost("/", Create).WithName("CreateCustomField").WithSummary("Adds a custom field").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(409);
        group.MapPut("/{id:guid}", Update).WithName("UpdateCustomField").WithSummary("Replaces a custom field").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        group.MapDelete("/{id:guid}", Delete).WithName("DeleteCustomField").WithSummary("Removes a custom field").RequireAuthorization(Policies.Admin)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    private static async Task<Results<Ok<Page<CustomFieldRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListCustomFieldsQuery(limit, cursor), cancellationToken)).ToOk();

    private static async Task<Results<Ok<CustomFieldRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetCustomFieldQuery(new CustomFieldId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Created<CustomFieldRow>, ProblemHttpResult>> Create(CustomFieldBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreateCustomFieldCommand(body), cancellationToken)).ToCreated(row => $"/api/v1/custom-fields/{row.Id}");

    private static async Task<Results<Ok<CustomFieldRow>, ProblemHttpResult>> Update(
        Guid id, IfMatch ifMatch, CustomFieldBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new UpdateCustomFieldCommand(new CustomFieldId(id), ifMatch.Version, body), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteCustomFieldCommand(new CustomFieldId(id), ifMatch.Version), cancellationToken)).ToNoContent();
}
