using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>Everything that can be refused about rehearsals and scenarios.</summary>
public static class RehearsalFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "rehearsal.notFound", "There is no such rehearsal.");
    public static readonly Failure CaseNotFound = new(FailureKind.NotFound, "rehearsal.caseNotFound", "There is no such case in this rehearsal.");
    public static readonly Failure Running = new(FailureKind.Conflict, "rehearsal.running", "Another rehearsal is running. Wait for it, or delete it.");
    public static readonly Failure Empty = new(FailureKind.Invalid, "rehearsal.empty", "There is nothing to rehearse: choose conversations or scenarios.");
    public static readonly Failure NothingPublished = Failure.Field("baseline", "rehearsal.nothingPublished", "Nothing is published yet to compare with.");
    public static readonly Failure ScenarioNotFound = new(FailureKind.NotFound, "scenario.notFound", "There is no such scenario.");
    public static readonly Failure TooManyScenarios = new(FailureKind.Limit, "scenario.tooMany", $"A workspace keeps at most {Scenario.MaxCount} scenarios.");
    public static readonly Failure NothingToSave = new(FailureKind.Conflict, "scenario.noCustomerWords", "The customer has not written anything here.");

    public static Failure TooMany(int plays) => Failure.Field(
        "repeats", "rehearsal.tooMany", $"{plays} plays are too many: at most {Rehearsal.MaxCases} cases, and {Rehearsal.MaxPlays} plays with their repeats.");

    public static Failure WrongLine(int line, string problem) => Failure.Field($"lines[{line}]", "scenario.wrongLine", $"Line {line + 1}: {problem}");
}
