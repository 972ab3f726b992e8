using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Common.Agents;

/// <summary>How a turn reaches its language model.</summary>
/// <param name="Model">The provider's name of the model, such as <c>claude-sonnet-5-5</c>.</param>
/// <param name="Key">A secret: it is never logged, recorded or shown.</param>
public sealed record ModelAccess(string Model, string Key)
{
    /// <summary>For a model that needs none.</summary>
    public static readonly ModelAccess None = new("built-in", "");

    public override string ToString() => Model;
}

/// <summary>The model did not do its part. <see cref="Exception.Message"/> holds no key and no customer's word.</summary>
public sealed class ModelFailedException(ModelProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelProblem Problem => problem;

    /// <summary>When the provider wants to be asked again; null: it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>
/// What a request was made of: everything that changes from turn to turn, and the hashes of what does not (kept once, see
/// <see cref="PromptPart"/>). The lines of the conversation are its messages; the tools' answers are in the turn's record.
/// </summary>
/// <param name="Tools">Hash of the tools.</param>
/// <param name="Rules">Hash of the rules and the profile.</param>
/// <param name="Catalogue">Hash of the catalogue excerpt.</param>
/// <param name="Moment">What was told of the moment: clock, contact, open offers.</param>
/// <param name="Steps">What the model said, in order, each with what it was told after.</param>
/// <param name="Requests">SHA-256 of each request's body.</param>
public sealed record ModelTrace(
    string Model, int MaxTokens, string Tools, string Rules, string Catalogue, string Moment, IReadOnlyList<TraceStep> Steps, IReadOnlyList<string> Requests)
{
    /// <summary>The texts behind the hashes.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<PromptText> Parts { get; init; } = [];
}

/// <summary>One answer of the model and our next words.</summary>
/// <param name="Assistant">The content of its message as JSON, to the letter.</param>
/// <param name="Results">How many tool calls of the turn's record were answered to it.</param>
/// <param name="Said">What was told instead of tool results; null: nothing.</param>
public sealed record TraceStep(string Assistant, int Results, string? Said);

/// <summary>A long text of a prompt and its hash.</summary>
public sealed record PromptText(string Hash, string Text)
{
    public static PromptText Of(string text) =>
        new(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))), text);
}
