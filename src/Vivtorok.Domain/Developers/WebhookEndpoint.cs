using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Developers;

/// <summary>Why nothing is sent to an endpoint any more.</summary>
public enum WebhookStop
{
    /// <summary>The owner turned it off.</summary>
    Owner,

    /// <summary>It answered 410: whoever runs it wants nothing more.</summary>
    Gone,

    /// <summary>It took nothing for as long as we try.</summary>
    Failing,
}

/// <summary>An address of a developer's own server that is told what happens in the workspace, signed with a secret they share with us.</summary>
public sealed class WebhookEndpoint : Entity, IWorkspaceOwned, IVersioned
{
    public const int UrlMaxLength = 500;
    public const int DescriptionMaxLength = 100;
    public const int EventTypeMaxLength = 60;
    public const int SecretMaxLength = 1000;
    public const int MaxPerWorkspace = 20;

    /// <summary>What a secret is encrypted for.</summary>
    public const string SecretPurpose = "webhook";

    /// <summary>For so long after a change of the secret everything is signed with the old one too.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private WebhookEndpoint()
    {
    }

    /// <param name="secret">Already encrypted.</param>
    public WebhookEndpoint(WorkspaceId workspaceId, string url, string? description, IReadOnlyList<string> eventTypes, string secret, DateTimeOffset now)
    {
        Id = new WebhookEndpointId(Guid.CreateVersion7());
        (WorkspaceId, Secret, CreatedAt) = (workspaceId, secret, now);
        Edit(url, description, eventTypes);
    }

    public WebhookEndpointId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Many receivers carry a key in their address, so the audit does not show it.</summary>
    [NotPersonal, Secret]
    public string Url { get; private set; } = "";

    [NotPersonal]
    public string? Description { get; private set; }

    /// <summary>Which events it is told, by their names on the wire such as <c>contact.created</c>.</summary>
    [NotPersonal]
    public IReadOnlyList<string> EventTypes { get; private set; } = [];

    /// <summary>Signs what is sent; encrypted.</summary>
    [NotPersonal, Secret(SecretPurpose)]
    public string Secret { get; private set; } = "";

    /// <summary>The one before, while receivers change over; encrypted.</summary>
    [NotPersonal, Secret(SecretPurpose)]
    public string? OldSecret { get; private set; }

    public DateTimeOffset? OldSecretUntil { get; private set; }

    public DateTimeOffset? DisabledAt { get; private set; }

    public WebhookStop? DisabledBecause { get; private set; }

    /// <summary>Since when nothing was taken; null while all is well. Written by the deliveries, without a new version.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>It asked for a pause until then. Written by the deliveries, without a new version.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsEnabled => DisabledAt is null;

    public bool Hears(string eventType) => EventTypes.Contains(eventType);

    public void Edit(string url, string? description, IReadOnlyList<string> eventTypes) =>
        (Url, Description, EventTypes) = (url, string.IsNullOrWhiteSpace(description) ? null : description.Trim(), [.. eventTypes.Distinct()]);

    /// <summary>Signs with a new secret from now on, and for a while with the old one too.</summary>
    /// <param name="secret">Already encrypted.</param>
    public void Rotate(string secret, DateTimeOffset now) => (Secret, OldSecret, OldSecretUntil) = (secret, Secret, now + Overlap);

    public void Enable() => (DisabledAt, DisabledBecause, FailingSince, PausedUntil) = (null, null, null, null);

    public void Disable(WebhookStop why, DateTimeOffset now)
    {
        if (IsEnabled) (DisabledAt, DisabledBecause) = (now, why);
    }
}
