using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Privacy;
using Vivtorok.Application.Features.Privacy.Use;
using Vivtorok.Domain;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Api.Endpoints;

internal static class PrivacyEndpoints
{
    private const string Zip = "application/zip";

    public static void MapPrivacy(this IEndpointRouteBuilder routes)
    {
        var desk = Group(routes, "/api/v1/privacy");
        desk.MapGet("/data-map", GetDataMap).WithName("GetDataMap").WithSummary("The record of processing: what is kept about whom, what for, and what erasure does to it");
        desk.MapGet("/use-counts", ListUseCounts).WithName("ListUseCounts").WithSummary("All that is kept about how the product is used: counts by day, of no person and no workspace");
        desk.MapGet("/requests", ListRequests).WithName("ListPrivacyRequests").WithSummary("Requests of people about their data, the newest first");
        desk.MapPost("/requests", Open).WithName("OpenPrivacyRequest").WithSummary("Note a request that came by another way; an open one of the same kind is returned")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404);
        desk.MapPost("/requests/{id:guid}/settle", Settle).WithName("SettlePrivacyRequest").WithSummary("Mark a request as met, or refuse it with a reason")
            .RequireAuthorization(Policies.Admin).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        desk.MapGet("/receipts", ListReceipts).WithName("ListErasureReceipts").WithSummary("Receipts of erasures, the newest first").RequireAuthorization(Policies.Admin);

        var person = Group(routes, "/api/v1/contacts/{id:guid}").ProducesProblem(404);
        person.MapGet("/personal-data", Export).WithName("ExportPerson").WithSummary("Everything kept about a contact, as a ZIP of data.json and index.html")
            .RequireAuthorization(Policies.Admin).RequireStepUp(ApiScope.Export).Produces<Stream>(StatusCodes.Status200OK, Zip);
        person.MapGet("/disclosures", ListDisclosures).WithName("ListDisclosures").WithSummary("Where a contact's data went, the newest first");
        person.MapPut("/restriction", Restrict).WithName("RestrictPerson").WithSummary("Only keep a contact's data from now on, or use it again")
            .RequireAuthorization(Policies.Agent);
        person.MapPost("/erasure", Erase).WithName("ErasePerson").WithSummary("Erase a person for good; answers with the receipt")
            .RequireAuthorization(Policies.Admin).RequireStepUp(ApiScope.Erase).ProducesProblem(409);
    }

    internal sealed record OpenBody(Guid ContactId, PrivacyRequestKind Kind, string? Words);

    internal sealed record SettleBody(bool Refused, string? Reason);

    internal sealed record RestrictionBody(bool Restricted);

    internal sealed record ErasureBody(bool Confirm);

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string path) => routes.MapGroup(path).WithTags("Privacy")
        .RequireAuthorization(Policies.Viewer).ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);

    private static async Task<Results<Ok<DataMap>, ProblemHttpResult>> GetDataMap(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetDataMapQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<UseCountRow>>, ProblemHttpResult>> ListUseCounts(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListUseCountsQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Ok<Page<PrivacyRequestRow>>, ProblemHttpResult>> ListRequests(
        OneOf<PrivacyRequestStatus>? status, Guid? contactId, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        if (!page.IsSuccess) return page.Failure.ToProblem();
        return (await mediator.Send(new ListPrivacyRequestsQuery(status?.Value, contactId is { } id ? new ContactId(id) : null, page.Value), cancellationToken)).ToOk();
    }

    private static async Task<Results<Created<PrivacyRequestRow>, ProblemHttpResult>> Open(OpenBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OpenRequestCommand(new ContactId(body.ContactId), body.Kind, body.Words), cancellationToken))
            .ToCreated(row => $"/api/v1/privacy/requests?contactId={row.ContactId.Value}");

    private static async Task<Results<Ok<PrivacyRequestRow>, ProblemHttpResult>> Settle(
        Guid id, SettleBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SettleRequestCommand(new PrivacyRequestId(id), body.Refused, body.Reason, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<ErasureReceiptRow>>, ProblemHttpResult>> ListReceipts(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListErasureReceiptsQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Export(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        var archive = await mediator.Send(new ExportPersonQuery(new ContactId(id)), cancellationToken);
        return archive.IsSuccess
            ? TypedResults.Stream(body => archive.Value.WriteAsync(body, cancellationToken), Zip, "personal-data.zip")
            : archive.Failure.ToProblem();
    }

    private static async Task<Results<Ok<Page<DisclosureRow>>, ProblemHttpResult>> ListDisclosures(
        Guid id, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListDisclosuresQuery(new ContactId(id), page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Restrict(Guid id, RestrictionBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RestrictPersonCommand(new ContactId(id), body.Restricted), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<ErasureReceiptRow>, ProblemHttpResult>> Erase(Guid id, ErasureBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ErasePersonCommand(new ContactId(id), body.Confirm), cancellationToken)).ToOk();
}
