using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>Everything that can be refused about the agent.</summary>
public static class AgentFailures
{
    public static readonly Failure VersionNotFound = new(FailureKind.NotFound, "agent.versionNotFound", "There is no such version.");
}
