using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>
/// How the language model of a workspace is doing, shared by all nodes: whether it is worth asking, whether the breaker is open,
/// what the owner was told. A new outage, a tripped breaker and a limit that is reached are told once.
/// </summary>
[NotPersonal]
public sealed class ModelHealth : Entity, IWorkspaceOwned, IVersioned
{
    public const int FingerprintLength = 64;
    public const int PeriodLength = 10;

    private const int ShortestSeconds = 30;
    private const int LongestSeconds = 300;

    /// <summary>A model that comes and goes is one outage.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    /// <summary>One turn tries a model that is due again; the others stay with the built-in agent for so long.</summary>
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(30);

    private ModelHealth()
    {
    }

    public ModelHealth(WorkspaceId workspaceId)
    {
        Id = new ModelHealthId(Guid.CreateVersion7());
        WorkspaceId = workspaceId;
    }

    public ModelHealthId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>What is wrong; null: nothing.</summary>
    public ModelProblem? Problem { get; private set; }

    public DateTimeOffset? Since { get; private set; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; private set; }

    /// <summary>When it is asked again; null while there is a problem: not before the key is another one.</summary>
    public DateTimeOffset? RetryAt { get; private set; }

    /// <summary>Hash of the access (key and model) that has the problem: another one starts healthy.</summary>
    public string? Fingerprint { get; private set; }

    public DateTimeOffset? AlertedAt { get; private set; }

    /// <summary>Since when a person must look before the model answers again.</summary>
    public DateTimeOffset? TrippedAt { get; private set; }

    /// <summary>The turns of the day the breaker was last closed on by a person: it trips at a multiple of them.</summary>
    public int ResumedAtTurns { get; private set; }

    public DateTimeOffset? ResumedAt { get; private set; }

    /// <summary>The month whose limit was last reached.</summary>
    public string? LimitMonth { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether this access has a problem.</summary>
    public bool IsDown(string fingerprint) => Problem is not null && Fingerprint == fingerprint;

    /// <summary>Whether a turn may ask the model now.</summary>
    public bool MayTry(string fingerprint, DateTimeOffset now) => !IsDown(fingerprint) || RetryAt <= now;

    /// <summary>This turn tries whether the model is back.</summary>
    public void Claim(DateTimeOffset now) => RetryAt = now + Probe;

    /// <returns>Whether this is an outage that owners have not been told of.</returns>
    public bool Failed(ModelProblem problem, string fingerprint, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var isNew = !IsDown(fingerprint);
        (Problem, Fingerprint) = (problem, fingerprint);
        (Since, Failures) = isNew ? (now, 1) : (Since, Failures + 1);
        RetryAt = problem is ModelProblem.BadKey or ModelProblem.NoCredit ? null : now + Pause(retryAfter);
        if (!isNew || now - AlertedAt < Quiet) return false;
        AlertedAt = now;
        return true;
    }

    public void Worked() => (Problem, Fingerprint, Since, RetryAt, Failures) = (null, null, null, null, 0);

    public void Trip(DateTimeOffset now) => TrippedAt ??= now;

    /// <summary>A person has looked: the model answers again.</summary>
    /// <param name="turnsToday">From here the day's volume is counted anew.</param>
    public void Resume(int turnsToday, DateTimeOffset now) => (TrippedAt, ResumedAtTurns, ResumedAt) = (null, turnsToday, now);

    public void ReachedLimit(string month) => LimitMonth = month;

    // Twice as long with every failure; what the provider asks for is honoured within reason.
    private TimeSpan Pause(TimeSpan? retryAfter)
    {
        var own = Math.Min(ShortestSeconds * Math.Pow(2, Math.Min(Failures, 10) - 1), LongestSeconds);
        return TimeSpan.FromSeconds(Math.Clamp(retryAfter?.TotalSeconds ?? own, ShortestSeconds, LongestSeconds));
    }
}
