using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>What is to be different about an endpoint; what is not set stays.</summary>
public sealed record WebhookChanges(Patch<string> Url, Patch<string?> Description, Patch<IReadOnlyList<WebhookEventType>> EventTypes, Patch<bool> Enabled)
{
    internal WebhookDetails On(WebhookEndpoint endpoint) => new(
        Url.Or(endpoint.Url) ?? "", Description.Or(endpoint.Description), EventTypes.Or([.. endpoint.EventTypes.Select(WebhookEventTypes.Parse)]) ?? []);
}

/// <summary>Changes an endpoint, turns it off or on again.</summary>
/// <param name="Version">The version the edit is made on; null: any.</param>
public sealed record EditWebhookEndpointCommand(WebhookEndpointId Id, WebhookChanges Changes, int? Version) : IRequest<Result<WebhookEndpointRow>>;

internal sealed class EditWebhookEndpointValidator : AbstractValidator<EditWebhookEndpointCommand>
{
    public EditWebhookEndpointValidator()
    {
        RuleFor(command => command.Changes.Url.Value).NotEmpty().MaximumLength(WebhookEndpoint.UrlMaxLength).When(command => command.Changes.Url.IsSet).OverridePropertyName("url");
        RuleFor(command => command.Changes.Description.Value).Must(WebhookRules.IsPlain).WithMessage(WebhookRules.DescriptionMessage).OverridePropertyName("description");
        RuleFor(command => command.Changes.EventTypes.Value).Must(WebhookRules.AreGood).WithMessage(WebhookRules.Message)
            .When(command => command.Changes.EventTypes.IsSet).OverridePropertyName("eventTypes");
    }
}

internal sealed class EditWebhookEndpointHandler(IAppDbContext db, IWebhookSender sender, WebhookCare care, TimeProvider clock)
    : IRequestHandler<EditWebhookEndpointCommand, Result<WebhookEndpointRow>>
{
    public async Task<Result<WebhookEndpointRow>> Handle(EditWebhookEndpointCommand request, CancellationToken cancellationToken)
    {
        var endpoint = await db.WebhookEndpoints.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (endpoint is null) return WebhookFailures.NotFound;
        if (Versions.Check(endpoint, request.Version) is { } stale) return stale with { Current = WebhookEndpointRow.Of(endpoint) };

        var details = request.Changes.On(endpoint);
        if (!sender.Accepts(details.Url)) return WebhookFailures.Address;
        endpoint.Edit(details.Url, details.Description, details.TypeNames);
        var isTurnedOn = request.Changes.Enabled is { IsSet: true, Value: true } && !endpoint.IsEnabled;
        if (isTurnedOn) endpoint.Enable();
        else if (request.Changes.Enabled is { IsSet: true, Value: false }) endpoint.Disable(WebhookStop.Owner, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (isTurnedOn) await care.SettleAsync(endpoint, cancellationToken);
        return WebhookEndpointRow.Of(endpoint);
    }
}

/// <summary>Gives an endpoint a new secret. For a day everything is signed with the old one too, so that receivers can change over.</summary>
public sealed record RotateWebhookSecretCommand(WebhookEndpointId Id) : IRequest<Result<NewWebhookSecret>>;

/// <summary>The new secret, shown this once.</summary>
public sealed record NewWebhookSecret(string Secret, DateTimeOffset OldSecretUntil);

internal sealed class RotateWebhookSecretHandler(IAppDbContext db, WebhookLetters letters, TimeProvider clock) : IRequestHandler<RotateWebhookSecretCommand, Result<NewWebhookSecret>>
{
    public async Task<Result<NewWebhookSecret>> Handle(RotateWebhookSecretCommand request, CancellationToken cancellationToken)
    {
        var endpoint = await db.WebhookEndpoints.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (endpoint is null) return WebhookFailures.NotFound;
        var secret = WebhookSignature.NewSecret();
        endpoint.Rotate(letters.Protect(secret), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new NewWebhookSecret(secret, endpoint.OldSecretUntil!.Value);
    }
}
