using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Developers.Webhooks;
using Vivtorok.Domain;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Api.Endpoints;

internal static class WebhookEndpoints
{
    private const string Root = "/api/v1/webhook-endpoints";

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Root).WithTags("Webhooks").SessionOnly().RequireAuthorization(Policies.Owner).ProducesProblem(401).ProducesProblem(403);
        group.MapGet("/", List).WithName("ListWebhookEndpoints").WithSummary("Where events are sent").ProducesProblem(400);
        group.MapPost("/", Create).WithName("CreateWebhookEndpoint").WithSummary("Have events sent to an address; the secret is shown this once").RequireStepUp().ProducesProblem(400).ProducesProblem(409);
        group.MapGet("/{id:guid}", Get).WithName("GetWebhookEndpoint").WithSummary("One endpoint").ProducesProblem(404);
        group.MapPatch("/{id:guid}", Edit).WithName("UpdateWebhookEndpoint").WithSummary("Change address or events, turn it off or on").ProducesProblem(400).ProducesProblem(404).ProducesProblem(412);
        group.MapDelete("/{id:guid}", Delete).WithName("DeleteWebhookEndpoint").WithSummary("Delete an endpoint and the record of its deliveries").ProducesProblem(404);
        group.MapPost("/{id:guid}/rotate-secret", Rotate).WithName("RotateWebhookSecret").WithSummary("Make a new secret; for a day both sign").RequireStepUp().ProducesProblem(404);
        group.MapPost("/{id:guid}/test", Test).WithName("TestWebhookEndpoint").WithSummary("Send the event webhook.test").ProducesProblem(404).ProducesProblem(409);
        group.MapGet("/{id:guid}/deliveries", ListDeliveries).WithName("ListWebhookDeliveries").WithSummary("What an endpoint was told in the last 30 days, and what it answered").ProducesProblem(400).ProducesProblem(404);
        group.MapPost("/{id:guid}/deliveries/{deliveryId:guid}/redeliver", Redeliver).WithName("RedeliverWebhook").WithSummary("Send an event again, with the same webhook-id")
            .ProducesProblem(404).ProducesProblem(409);
    }

    /// <param name="Url">On the internet, with https and on port 443.</param>
    internal sealed record WebhookEndpointBody(string Url, string? Description, IReadOnlyList<WebhookEventType> EventTypes);

    private static async Task<Results<Ok<Page<WebhookEndpointRow>>, ProblemHttpResult>> List(int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListWebhookEndpointsQuery(page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Created<NewWebhookEndpoint>, ProblemHttpResult>> Create(WebhookEndpointBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CreateWebhookEndpointCommand(new WebhookDetails(body.Url, body.Description, body.EventTypes)), cancellationToken)).ToCreated(made => $"{Root}/{made.Id.Value}");

    private static async Task<Results<Ok<WebhookEndpointRow>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetWebhookEndpointQuery(new WebhookEndpointId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<WebhookEndpointRow>, ProblemHttpResult>> Edit(Guid id, WebhookChanges body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EditWebhookEndpointCommand(new WebhookEndpointId(id), body, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteWebhookEndpointCommand(new WebhookEndpointId(id)), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<NewWebhookSecret>, ProblemHttpResult>> Rotate(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RotateWebhookSecretCommand(new WebhookEndpointId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<WebhookDeliveryRow>, ProblemHttpResult>> Test(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TestWebhookEndpointCommand(new WebhookEndpointId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<WebhookDeliveryRow>>, ProblemHttpResult>> ListDeliveries(
        Guid id, OneOf<WebhookDeliveryState>? state, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListWebhookDeliveriesQuery(new WebhookEndpointId(id), state?.Value, page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Ok<WebhookDeliveryRow>, ProblemHttpResult>> Redeliver(Guid id, Guid deliveryId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RedeliverWebhookCommand(new WebhookEndpointId(id), new WebhookDeliveryId(deliveryId)), cancellationToken)).ToOk();
}
