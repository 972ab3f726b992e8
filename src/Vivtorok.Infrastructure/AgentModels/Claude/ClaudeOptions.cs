using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Infrastructure.AgentModels.Claude;

/// <summary>Settings of the section <c>Claude</c>. Any server that speaks the Messages API will do.</summary>
public sealed class ClaudeOptions : IValidatableObject
{
    public const string Section = "Claude";

    [Required]
    public Uri BaseUrl { get; init; } = new("https://api.anthropic.com");

    /// <summary>The platform's key, for workspaces without their own. Absent: each brings its key.</summary>
    [RegularExpression("^.{8,}$", ErrorMessage = "A key has at least eight characters.")]
    public string? ApiKey { get; init; }

    /// <summary>The model where a workspace has chosen none.</summary>
    [Required, MaxLength(100)]
    public string Model { get; init; } = "claude-sonnet-5-5";

    /// <summary>The longest one call may take, with its one repeat.</summary>
    [Range(0.1, 300)]
    public double CallSeconds { get; init; } = 15;

    /// <summary>The longest answer of one call, in tokens.</summary>
    [Range(64, 32_000)]
    public int MaxTokens { get; init; } = 1024;

    /// <summary>Reads answers as a stream of events, for servers and proxies that want it.</summary>
    public bool Stream { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!BaseUrl.IsAbsoluteUri || BaseUrl.Scheme is not ("http" or "https")) yield return new ValidationResult("Claude:BaseUrl must be an absolute http or https address.", [nameof(BaseUrl)]);
    }
}
