using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Business;
using Vivtorok.Application.Features.Catalogue;

namespace Vivtorok.Api.Endpoints;

internal static class BusinessEndpoints
{
    public static void MapBusiness(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/business").WithTags("Business").RequireAuthorization(Policies.Viewer).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", Get).WithName("GetBusiness").WithSummary("The profile, the rules of the calendar and the lead fields").ProducesProblem(404);
        group.MapPut("/", Update).WithName("UpdateBusiness").WithSummary("Changes the profile; what is absent keeps its value").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(412);
        group.MapPost("/import", Import).WithName("ImportBusiness").RequireAuthorization(Policies.Admin).AllowLargeBody()
            .WithSummary("Takes in a whole business: upserts by key, all or nothing; an absent section is left alone")
            .ProducesProblem(400).ProducesProblem(409);
        group.MapGet("/catalogue-changes", Changes).WithName("ListCatalogueChanges").WithSummary("Who changed what the agent may tell, newest first").ProducesProblem(400);
        group.MapGet("/templates", Templates).WithName("ListTemplates").WithSummary("Kinds of business to begin from");
        group.MapGet("/templates/{key}", Template).WithName("GetTemplate").WithSummary("A template as the body of an import").ProducesProblem(400).ProducesProblem(404);
        group.MapPost("/templates/{key}/apply", Apply).WithName("ApplyTemplate").WithSummary("Imports a template").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Results<Ok<BusinessRow>, ProblemHttpResult>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetBusinessQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<BusinessRow>, ProblemHttpResult>> Update(
        IfMatch ifMatch, BusinessBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new UpdateBusinessCommand(ifMatch.Version, body), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> Import(ImportBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ImportBusinessCommand(body), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<CatalogueChangeRow>>, ProblemHttpResult>> Changes(
        int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListCatalogueChangesQuery(limit, cursor), cancellationToken)).ToOk();

    private static async Task<Results<Ok<TemplateRow[]>, ProblemHttpResult>> Templates(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListTemplatesQuery(), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ImportBody>, ProblemHttpResult>> Template(
        string key, string? language, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetTemplateQuery(key, language), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> Apply(
        string key, ApplyTemplateBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ApplyTemplateCommand(key, body.Language), cancellationToken)).ToOk();
}

/// <summary>In which language a template is imported: <c>uk</c> or <c>en</c>. Absent: <c>uk</c>.</summary>
internal sealed record ApplyTemplateBody(string? Language);
