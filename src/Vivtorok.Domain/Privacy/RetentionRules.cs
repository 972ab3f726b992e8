using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>What is removed by itself when it is old.</summary>
public enum RetentionKind
{
    ClosedConversations,
    InactiveContacts,
    Attachments,
    DecisionRecords,
    SignInData,
    VisitorSessions,
    Audit,
    RepeatKeys,
    ProviderEvents,
}

/// <summary>How long one kind may be kept: what is usual, and the bounds the law and the product set.</summary>
public sealed record RetentionBounds(int Usual, int Least, int Most)
{
    private static readonly Dictionary<RetentionKind, RetentionBounds> All = new()
    {
        [RetentionKind.ClosedConversations] = new(1095, 30, 3650),
        [RetentionKind.InactiveContacts] = new(1095, 90, 3650),
        [RetentionKind.Attachments] = new(365, 7, 3650),
        [RetentionKind.DecisionRecords] = new(365, 30, 1825), // the agent's decisions can be explained for a month at least
        [RetentionKind.SignInData] = new(7, 1, 90),
        [RetentionKind.VisitorSessions] = new(7, 1, 90),
        [RetentionKind.Audit] = new(730, 180, 3650), // who changed what must outlive the time in which it is noticed
        [RetentionKind.RepeatKeys] = new(1, 1, 7), // a repeat is promised to be harmless for a day
        [RetentionKind.ProviderEvents] = new(30, 1, 90),
    };

    public static RetentionBounds Of(RetentionKind kind) => All[kind];

    public bool Allow(int days) => days >= Least && days <= Most;
}

/// <summary>For how many days a workspace keeps each kind; what it has not decided is kept as usual.</summary>
public sealed class RetentionRules : Entity, IWorkspaceOwned, IVersioned
{
    private RetentionRules()
    {
    }

    public RetentionRules(WorkspaceId workspaceId) => (Id, WorkspaceId) = (new RetentionRulesId(Guid.CreateVersion7()), workspaceId);

    public RetentionRulesId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Days by the name of the kind.</summary>
    [NotPersonal]
    public IReadOnlyDictionary<string, int> Days { get; private set; } = new Dictionary<string, int>();

    public int Version { get; private set; }

    public int DaysOf(RetentionKind kind) => Days.TryGetValue(kind.ToString(), out var days) ? days : RetentionBounds.Of(kind).Usual;

    public Result<Done> Set(IReadOnlyDictionary<RetentionKind, int> days)
    {
        foreach (var (kind, value) in days)
            if (!RetentionBounds.Of(kind).Allow(value)) return PrivacyFailures.OutOfBounds(kind);
        Days = days.ToDictionary(rule => rule.Key.ToString(), rule => rule.Value);
        return Done.Instance;
    }
}

/// <summary>What one run of a rule removed. A run without an end was broken off; the next one goes on.</summary>
public sealed class RetentionRun : IWorkspaceOwned
{
    private RetentionRun()
    {
    }

    public RetentionRun(WorkspaceId workspaceId, RetentionKind kind, int days, DateTimeOffset now)
    {
        Id = new RetentionRunId(Guid.CreateVersion7());
        (WorkspaceId, Kind, Days, StartedAt) = (workspaceId, kind, days, now);
    }

    public RetentionRunId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public RetentionKind Kind { get; private set; }

    public int Days { get; private set; }

    public int Removed { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public void Finish(DateTimeOffset now) => FinishedAt = now;
}
