using Vivtorok.Domain;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>A rehearsal in short.</summary>
/// <param name="IsOfDraft">Whether the draft is still the one that was rehearsed.</param>
/// <param name="Changed">Cases with other words but nothing worse.</param>
/// <param name="Worse">Cases where something is worse: another price, a new hand-off, a lost booking, a fact that nothing backs, a broken expectation.</param>
/// <param name="Failed">Cases that could not be played.</param>
/// <param name="BeforeTokens">What the answers it is compared with took, in and out.</param>
/// <param name="CostMicros">Millionths of a US dollar, by the prices of the day; of a model without a known price an estimate.</param>
public sealed record RehearsalRow(
    RehearsalId Id, RehearsalStatus Status, RehearsalBaseline Baseline, int? PublishedVersion, bool IsOfDraft, int Repeats,
    int Cases, int Done, int Changed, int Worse, int Failed, int InputTokens, int OutputTokens, int BeforeTokens,
    long CostMicros, long BeforeCostMicros, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt)
{
    internal static RehearsalRow Of(Rehearsal r, Domain.Agents.Agent agent) => new(
        r.Id, r.Status, r.Baseline, r.PublishedVersion, r.IsOf(agent), r.Repeats,
        r.CaseCount, r.DoneCount, r.ChangedCount, r.WorseCount, r.FailedCount, r.InputTokens, r.OutputTokens, r.BeforeTokens,
        r.CostMicros, r.BeforeCostMicros, r.StartedAt, r.FinishedAt);
}

/// <summary>A case in short.</summary>
/// <param name="Title">The first words of the customer, or the scenario's name.</param>
/// <param name="Differences">Every kind that any play showed.</param>
/// <param name="Passes">Plays in which nothing was worse.</param>
public sealed record RehearsalCaseRow(
    RehearsalCaseId Id, int Position, string Title, ConversationId? ConversationId, RehearsalCaseStatus Status, IReadOnlyList<AnswerDifference> Differences, bool IsWorse, int Passes);

/// <summary>A rehearsal with its cases.</summary>
/// <param name="PassRates">pass^1, pass^2, …: how likely so many plays of a case all pass. Empty until a case is done.</param>
public sealed record RehearsalDetail(RehearsalRow Rehearsal, IReadOnlyList<double> PassRates, IReadOnlyList<RehearsalCaseRow> Cases);

/// <summary>A case with every play: what the customer wrote, what was said and what the draft would say.</summary>
public sealed record RehearsalCaseDetail(RehearsalCaseRow Case, IReadOnlyList<RehearsalTurn> Turns, Expectations Expectations, IReadOnlyList<RehearsalTrial> Trials);
