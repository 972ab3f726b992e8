using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>Everything that can be refused about the agent.</summary>
public static class AgentFailures
{
    public static readonly Failure VersionNotFound = new(FailureKind.NotFound, "agent.versionNotFound", "There is no such version.");
    public static readonly Failure TurnNotFound = new(FailureKind.NotFound, "turn.notFound", "There is no such turn.");
    public static readonly Failure ModelKeyMissing = Failure.Field("key", "model.keyMissing", "There is no key for the language model: enter one.");
    public static readonly Failure ModelKeyRefused = Failure.Field("key", "model.keyRefused", "The provider refuses this key for this model.");
    public static readonly Failure ModelNoCredit = Failure.Field("key", "model.noCredit", "The account behind this key has no credit, or has reached a limit set at the provider.");
    public static readonly Failure ModelUnknown = Failure.Field("model", "model.unknown", "The provider does not know this model, or refuses the request.");
    public static readonly Failure ModelUnavailable = new(FailureKind.Conflict, "model.unavailable", "The language model does not answer right now. Nothing was changed: try again in a few minutes.");
}
