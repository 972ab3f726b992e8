using FluentValidation;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers.Webhooks;

/// <summary>An endpoint without its secret.</summary>
/// <param name="DisabledBecause">Who or what turned it off.</param>
/// <param name="FailingSince">Since when it has taken nothing; null while all is well.</param>
/// <param name="OldSecretUntil">Until then everything is signed with the secret before too.</param>
public sealed record WebhookEndpointRow(
    WebhookEndpointId Id, string Url, string? Description, IReadOnlyList<WebhookEventType> EventTypes, bool Enabled, DateTimeOffset? DisabledAt, WebhookStop? DisabledBecause,
    DateTimeOffset? FailingSince, DateTimeOffset? OldSecretUntil, DateTimeOffset CreatedAt, int Version)
{
    internal static WebhookEndpointRow Of(WebhookEndpoint endpoint) => new(
        endpoint.Id, endpoint.Url, endpoint.Description, [.. endpoint.EventTypes.Select(WebhookEventTypes.Parse)], endpoint.IsEnabled, endpoint.DisabledAt, endpoint.DisabledBecause,
        endpoint.FailingSince, endpoint.OldSecretUntil, endpoint.CreatedAt, endpoint.Version);
}

/// <summary>What a person may say about an endpoint.</summary>
public sealed record WebhookDetails(string Url, string? Description, IReadOnlyList<WebhookEventType> EventTypes)
{
    internal IReadOnlyList<string> TypeNames => [.. EventTypes.Select(type => type.Name())];
}

internal sealed class WebhookDetailsValidator : AbstractValidator<WebhookDetails>
{
    public WebhookDetailsValidator()
    {
        RuleFor(details => details.Url).NotEmpty().MaximumLength(WebhookEndpoint.UrlMaxLength);
        RuleFor(details => details.Description).Must(WebhookRules.IsPlain).WithMessage(WebhookRules.DescriptionMessage);
        RuleFor(details => details.EventTypes).Must(WebhookRules.AreGood).WithMessage(WebhookRules.Message);
    }
}

/// <summary>What holds for an endpoint, new or edited.</summary>
internal static class WebhookRules
{
    public const string DescriptionMessage = "Write at most 100 characters.";
    public const string Message = "Choose at least one event; the test event is sent on request only.";

    public static bool IsPlain(string? description) => Rules.Fits(description, WebhookEndpoint.DescriptionMaxLength);

    public static bool AreGood(IReadOnlyList<WebhookEventType>? types) => types is { Count: > 0 } && !types.Contains(WebhookEventType.WebhookTest);
}
