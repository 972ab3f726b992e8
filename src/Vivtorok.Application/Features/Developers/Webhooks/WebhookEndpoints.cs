using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>The endpoints of the workspace, the newest first.</summary>
public sealed record ListWebhookEndpointsQuery(PageRequest Page) : IRequest<Result<Page<WebhookEndpointRow>>>;

internal sealed class ListWebhookEndpointsHandler(IAppDbContext db) : IRequestHandler<ListWebhookEndpointsQuery, Result<Page<WebhookEndpointRow>>>
{
    public async Task<Result<Page<WebhookEndpointRow>>> Handle(ListWebhookEndpointsQuery request, CancellationToken cancellationToken)
    {
        var endpoints = await db.WebhookEndpoints.AsNoTracking().Keyset(endpoint => endpoint.CreatedAt, endpoint => endpoint.Id, request.Page).ToListAsync(cancellationToken);
        return request.Page.Cut(endpoints.ConvertAll(WebhookEndpointRow.Of), row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}

/// <summary>One endpoint.</summary>
public sealed record GetWebhookEndpointQuery(WebhookEndpointId Id) : IRequest<Result<WebhookEndpointRow>>;

internal sealed class GetWebhookEndpointHandler(IAppDbContext db) : IRequestHandler<GetWebhookEndpointQuery, Result<WebhookEndpointRow>>
{
    public async Task<Result<WebhookEndpointRow>> Handle(GetWebhookEndpointQuery request, CancellationToken cancellationToken) =>
        await db.WebhookEndpoints.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken) is { } endpoint ? WebhookEndpointRow.Of(endpoint) : WebhookFailures.NotFound;
}

/// <summary>Makes an endpoint. This is the only time its secret is shown.</summary>
public sealed record CreateWebhookEndpointCommand(WebhookDetails Details) : IRequest<Result<NewWebhookEndpoint>>;

/// <summary>An endpoint just made, with the secret that signs what it is sent.</summary>
public sealed record NewWebhookEndpoint(WebhookEndpointId Id, string Secret, string Url, string? Description, IReadOnlyList<WebhookEventType> EventTypes, DateTimeOffset CreatedAt, int Version);

internal sealed class CreateWebhookEndpointValidator : AbstractValidator<CreateWebhookEndpointCommand>
{
    public CreateWebhookEndpointValidator() => RuleFor(command => command.Details).SetValidator(new WebhookDetailsValidator()).OverridePropertyName("");
}

internal sealed class CreateWebhookEndpointHandler(IAppDbContext db, Caller caller, IWebhookSender sender, WebhookLetters letters, TimeProvider clock)
    : IRequestHandler<CreateWebhookEndpointCommand, Result<NewWebhookEndpoint>>
{
    public async Task<Result<NewWebhookEndpoint>> Handle(CreateWebhookEndpointCommand request, CancellationToken cancellationToken)
    {
        var details = request.Details;
        if (!sender.Accepts(details.Url)) return WebhookFailures.Address;
        if (await db.WebhookEndpoints.CountAsync(cancellationToken) >= WebhookEndpoint.MaxPerWorkspace) return WebhookFailures.TooMany;
        var secret = WebhookSignature.NewSecret();
        var endpoint = new WebhookEndpoint(caller.WorkspaceId, details.Url, details.Description, details.TypeNames, letters.Protect(secret), clock.GetUtcNow());
        db.WebhookEndpoints.Add(endpoint);
        await db.SaveChangesAsync(cancellationToken);
        var row = WebhookEndpointRow.Of(endpoint);
        return new NewWebhookEndpoint(row.Id, secret, row.Url, row.Description, row.EventTypes, row.CreatedAt, row.Version);
    }
}

/// <summary>Deletes an endpoint and what is known of its deliveries; nothing more is sent.</summary>
public sealed record DeleteWebhookEndpointCommand(WebhookEndpointId Id) : IRequest<Result<Done>>;

internal sealed class DeleteWebhookEndpointHandler(IAppDbContext db, WebhookCare care) : IRequestHandler<DeleteWebhookEndpointCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteWebhookEndpointCommand request, CancellationToken cancellationToken)
    {
        var endpoint = await db.WebhookEndpoints.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (endpoint is null) return WebhookFailures.NotFound;
        db.WebhookEndpoints.Remove(endpoint);
        await db.SaveChangesAsync(cancellationToken);
        await db.WebhookDeliveries.Where(delivery => delivery.EndpointId == request.Id).ExecuteDeleteAsync(cancellationToken);
        await care.SettleAsync(endpoint, cancellationToken);
        return Done.Instance;
    }
}
