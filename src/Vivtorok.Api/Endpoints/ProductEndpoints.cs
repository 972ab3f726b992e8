using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Application.Features.Catalogue;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class ProductEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/products").WithTags("Products").RequireAuthorization(Policies.Viewer).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", List).WithName("ListProducts").WithSummary("The products, in the order of their keys").ProducesProblem(400);
        group.MapGet("/{id:guid}", Get).WithName("GetProduct").WithSummary("One product").ProducesProblem(404);
        group.MapPost("/", Create).WithName("CreateProduct").WithSummary("Adds a product").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(409);
        group.MapPut("/{id:guid}", Update).WithName("UpdateProduct").WithSummary("Replaces a product").RequireAuthorization(Policies.Admin)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        group.MapDelete("/{id:guid}", Delete).WithName("DeleteProduct").WithSummary("Removes a product").RequireAuthorization(Policies.Admin)
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    private static async Task<Results<Ok<Page<ProductRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListProductsQuery(limit, cursor), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ProductRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetProductQuery(new ProductId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Created<ProductRow>, ProblemHttpResult>> Create(ProductBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreateProductCommand(body), cancellationToken)).ToCreated(row => $"/api/v1/products/{row.Id}");

    private static async Task<Results<Ok<ProductRow>, ProblemHttpResult>> Update(
        Guid id, IfMatch ifMatch, ProductBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new UpdateProductCommand(new ProductId(id), ifMatch.Version, body), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteProductCommand(new ProductId(id), ifMatch.Version), cancellationToken)).ToNoContent();
}
