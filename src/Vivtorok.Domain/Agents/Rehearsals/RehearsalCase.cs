using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>How a case of a rehearsal stands.</summary>
public enum RehearsalCaseStatus
{
    Waiting,
    Done,
    Failed,
}

/// <summary>What is played in a rehearsal: the customer's side of a past conversation, or a scenario.</summary>
/// <param name="ConversationId">Where the words are from; null: they were made up.</param>
public sealed record CaseScript(
    string Title, string? Language, IReadOnlyList<RehearsalTurn> Turns, Expectations Expectations, ConversationId? ConversationId, ContactId? ContactId);

/// <summary>One past conversation or scenario in a rehearsal, with every play of it.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.ExplainDecisions, OnErasure.Delete)]
public sealed class RehearsalCase : Entity, IWorkspaceOwned
{
    public const int TitleMaxLength = 200;
    public const int MaxTurns = 30;

    private RehearsalCase()
    {
    }

    public RehearsalCase(Rehearsal rehearsal, int position, CaseScript script)
    {
        Id = new RehearsalCaseId(Guid.CreateVersion7());
        (WorkspaceId, RehearsalId, Position) = (rehearsal.WorkspaceId, rehearsal.Id, position);
        (Title, Language, ConversationId, ContactId) = (script.Title, script.Language, script.ConversationId, script.ContactId);
        (Turns, Expectations) = (script.Turns, [script.Expectations]);
    }

    public RehearsalCaseId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public RehearsalId RehearsalId { get; private set; }

    /// <summary>From 1.</summary>
    public int Position { get; private set; }

    /// <summary>The first words of the customer, or the scenario's name.</summary>
    [PersonalData]
    public string Title { get; private set; } = "";

    [NotPersonal]
    public string? Language { get; private set; }

    public ConversationId? ConversationId { get; private set; }

    /// <summary>Whose words these are: erasing the person takes them too.</summary>
    public ContactId? ContactId { get; private set; }

    public RehearsalCaseStatus Status { get; private set; }

    [PersonalData]
    public IReadOnlyList<RehearsalTurn> Turns { get; private set; } = [];

    /// <summary>One, or none: lists are what a column of JSON can hold.</summary>
    [NotPersonal]
    public IReadOnlyList<Expectations> Expectations { get; private set; } = [];

    [PersonalData]
    public IReadOnlyList<RehearsalTrial> Trials { get; private set; } = [];

    /// <summary>Every kind of difference that any play showed.</summary>
    [NotPersonal]
    public IReadOnlyList<AnswerDifference> Differences { get; private set; } = [];

    public int Passes { get; private set; }

    public bool IsWorse => Differences.Any(RehearsalTrial.IsWorse);

    /// <summary>Keeps a play; after the last one the case is done.</summary>
    public void Keep(RehearsalTrial trial, int repeats)
    {
        Trials = [.. Trials, trial];
        if (trial.Passed) Passes++;
        var found = trial.Turns.SelectMany(turn => turn.Differences).Concat(trial.Broken.Count > 0 ? [AnswerDifference.Expectation] : []);
        Differences = [.. Differences.Concat(found).Distinct().Order()];
        if (Trials.Count >= repeats) Status = RehearsalCaseStatus.Done;
    }

    public void Fail() => Status = RehearsalCaseStatus.Failed;
}
