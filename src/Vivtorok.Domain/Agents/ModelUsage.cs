using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>
/// What the language model was used for in a month (<c>2026-11</c>) or on a day (<c>2026-11-27</c>) of UTC. Counted by updates in
/// the database, so that turns of several nodes cannot spend the same token twice.
/// </summary>
[NotPersonal]
public sealed class ModelUsage : Entity, IWorkspaceOwned
{
    private ModelUsage()
    {
    }

    public ModelUsage(WorkspaceId workspaceId, string period)
    {
        Id = new ModelUsageId(Guid.CreateVersion7());
        (WorkspaceId, Period) = (workspaceId, period);
    }

    public ModelUsageId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string Period { get; private set; } = "";

    public int Turns { get; private set; }

    public int Calls { get; private set; }

    /// <summary>Read and written, with what is reserved for calls that run. A crash leaves its reserve counted: the provider may have charged it.</summary>
    public long Tokens { get; private set; }

    /// <summary>The part of them that came from the provider's cache.</summary>
    public long CachedTokens { get; private set; }

    /// <summary>Millionths of a US dollar, by the configured prices.</summary>
    public long Cost { get; private set; }
}

/// <summary>A long text that prompts share, kept once by its hash: the tools, the rules, a catalogue excerpt.</summary>
[NotPersonal]
public sealed class PromptPart : Entity, IWorkspaceOwned
{
    public const int HashLength = 64;

    private PromptPart()
    {
    }

    public PromptPart(WorkspaceId workspaceId, string hash, string text, DateTimeOffset now)
    {
        Id = new PromptPartId(Guid.CreateVersion7());
        (WorkspaceId, Hash, Text, CreatedAt) = (workspaceId, hash, text, now);
    }

    public PromptPartId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string Hash { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }
}
