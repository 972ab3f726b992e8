using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Infrastructure.Webhooks;

/// <summary>Settings of the section <c>Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";
    public const string LoopbackSetting = $"{Section}:{nameof(AllowLoopback)}";

    /// <summary>How long a receiver may take to answer.</summary>
    [Range(1, 30)]
    public int TimeoutSeconds { get; init; } = 15;

    /// <summary>Receivers may stand on this machine, without TLS and on any port. For development and tests only: refused elsewhere.</summary>
    public bool AllowLoopback { get; init; }
}
