using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>How the agent sounds.</summary>
public enum AgentTone
{
    Friendly,
    Neutral,
    Formal,
}

/// <summary>The workspace's agent: the draft people edit and which version is published.</summary>
[NotPersonal]
public sealed class Agent : Entity, IWorkspaceOwned, IVersioned
{
    public const int InstructionsMaxLength = 20_000;

    private Agent()
    {
    }

    public Agent(WorkspaceId workspaceId)
    {
        Id = new AgentId(Guid.CreateVersion7());
        WorkspaceId = workspaceId;
    }

    public AgentId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string Instructions { get; private set; } = "";

    public AgentTone Tone { get; private set; }

    public int? PublishedVersion { get; private set; }

    public int Version { get; private set; }

    public void Edit(string instructions, AgentTone tone) => (Instructions, Tone) = (instructions, tone);

    public AgentVersion Publish(MemberId? by, DateTimeOffset now)
    {
        PublishedVersion = (PublishedVersion ?? 0) + 1;
        return new AgentVersion(WorkspaceId, PublishedVersion.Value, Instructions, Tone, by, now);
    }
}

/// <summary>What was published: never changed, so that a decision can be understood later.</summary>
[NotPersonal]
public sealed class AgentVersion : Entity, IWorkspaceOwned
{
    private AgentVersion()
    {
    }

    internal AgentVersion(WorkspaceId workspaceId, int number, string instructions, AgentTone tone, MemberId? by, DateTimeOffset at)
    {
        Id = new AgentVersionId(Guid.CreateVersion7());
        (WorkspaceId, Number, Instructions, Tone, PublishedBy, PublishedAt) = (workspaceId, number, instructions, tone, by, at);
    }

    public AgentVersionId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public int Number { get; private set; }

    public string Instructions { get; private set; } = "";

    public AgentTone Tone { get; private set; }

    public MemberId? PublishedBy { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }
}
