using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>How a rehearsal stands.</summary>
public enum RehearsalStatus
{
    Running,
    Finished,
}

/// <summary>What the draft is compared with.</summary>
public enum RehearsalBaseline
{
    /// <summary>What was really said at the time.</summary>
    Said,

    /// <summary>What the published version would say now.</summary>
    Published,
}

/// <summary>A wish for a rehearsal.</summary>
/// <param name="Repeats">How often each case is played.</param>
public sealed record RehearsalPlan(RehearsalBaseline Baseline, int Repeats, int Cases);

/// <summary>One play of the draft over past conversations and scenarios. Nothing of it reaches a customer or a calendar.</summary>
[NotPersonal]
public sealed class Rehearsal : Entity, IWorkspaceOwned, IVersioned
{
    public const int MaxCases = 100;
    public const int MaxRepeats = 8;

    /// <summary>Cases times repeats.</summary>
    public const int MaxPlays = 200;

    /// <summary>Older ones go when a new one begins.</summary>
    public const int Kept = 30;

    private Rehearsal()
    {
    }

    public Rehearsal(Agent agent, RehearsalPlan plan, MemberId? by, DateTimeOffset now)
    {
        Id = new RehearsalId(Guid.CreateVersion7());
        (WorkspaceId, Instructions, Tone, PublishedVersion) = (agent.WorkspaceId, agent.Instructions, agent.Tone, agent.PublishedVersion);
        (Baseline, Repeats, CaseCount, StartedBy, StartedAt) = (plan.Baseline, plan.Repeats, plan.Cases, by, now);
        Raise(new RehearsalMoved(Id));
    }

    public RehearsalId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public RehearsalStatus Status { get; private set; }

    public RehearsalBaseline Baseline { get; private set; }

    /// <summary>The draft's, as they were when it began: an edit meanwhile changes nothing here.</summary>
    public string Instructions { get; private set; } = "";

    public AgentTone Tone { get; private set; }

    /// <summary>What was published when it began.</summary>
    public int? PublishedVersion { get; private set; }

    public int Repeats { get; private set; }

    public int CaseCount { get; private set; }

    public int DoneCount { get; private set; }

    /// <summary>Cases with other words but nothing worse.</summary>
    public int ChangedCount { get; private set; }

    /// <summary>Cases where something is worse.</summary>
    public int WorseCount { get; private set; }

    /// <summary>Cases that could not be played.</summary>
    public int FailedCount { get; private set; }

    public int InputTokens { get; private set; }

    public int OutputTokens { get; private set; }

    /// <summary>What the answers it is compared with took, in and out.</summary>
    public int BeforeTokens { get; private set; }

    /// <summary>Millionths of a US dollar, by the prices of the day.</summary>
    public long CostMicros { get; private set; }

    /// <summary>What the answers it is compared with cost.</summary>
    public long BeforeCostMicros { get; private set; }

    public MemberId? StartedBy { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsOf(Agent agent) => Instructions == agent.Instructions && Tone == agent.Tone;

    /// <summary>Another play of a case is done: the next follows.</summary>
    public void Count(RehearsalCase played, RehearsalTrial trial)
    {
        InputTokens += trial.Turns.Sum(turn => turn.Draft.InputTokens);
        OutputTokens += trial.Turns.Sum(turn => turn.Draft.OutputTokens);
        BeforeTokens += trial.Turns.Sum(turn => turn.Before is { } before ? before.InputTokens + before.OutputTokens : 0);
        CostMicros += trial.Turns.Sum(turn => turn.Draft.CostMicros);
        BeforeCostMicros += trial.Turns.Sum(turn => turn.Before?.CostMicros ?? 0);
        if (played.Status == RehearsalCaseStatus.Done) Settle(played);
        Raise(new RehearsalMoved(Id));
    }

    public void Settle(RehearsalCase settled)
    {
        DoneCount++;
        if (settled.Status == RehearsalCaseStatus.Failed) FailedCount++;
        else if (settled.IsWorse) WorseCount++;
        else if (settled.Differences.Count > 0) ChangedCount++;
    }

    public void GoOn() => Raise(new RehearsalMoved(Id));

    public void Finish(DateTimeOffset now)
    {
        (Status, FinishedAt) = (RehearsalStatus.Finished, now);
        Raise(new RehearsalFinished(Id));
    }
}

/// <summary>A rehearsal has begun, or a play of it is done and the next is due.</summary>
public sealed record RehearsalMoved(RehearsalId RehearsalId) : IDomainEvent;

/// <summary>Every case of a rehearsal has been played.</summary>
public sealed record RehearsalFinished(RehearsalId RehearsalId) : IDomainEvent;
