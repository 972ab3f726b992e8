using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Domain.Agents;

/// <summary>How a turn of the agent ended.</summary>
public enum TurnOutcome
{
    Replied,
    Drafted,
    HandedOff,
    NoReplyNeeded,

    /// <summary>A newer message or a person made the answer void.</summary>
    Discarded,
    Failed,
}

/// <summary>One tool call of a turn. Arguments and result are JSON texts.</summary>
public sealed record ToolUse(string Name, string Arguments, string Outcome, string Result);

/// <summary>A fact found in a reply and whether something backs it.</summary>
/// <param name="Kind">
/// <c>money</c>, <c>percent</c>, <c>duration</c>, <c>date</c>, <c>time</c>, <c>hours</c>, <c>phone</c>, <c>email</c>, <c>address</c>, <c>link</c>, <c>claim</c> (something
/// said to be done) or <c>promise</c> (something somebody will have to do).
/// </param>
/// <param name="Source">What backs it, such as <c>catalogue:cut/long</c>; null when nothing does. <c>task</c>: the promise became one.</param>
public sealed record CheckedFact(string Kind, string Text, bool Backed, string? Source)
{
    public const string Promise = "promise";

    /// <summary>The source of a promise that nothing has arranged yet: it becomes a task with the reply.</summary>
    public const string Task = "task";

    /// <summary>When the task of a promise is due; null for all other facts.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public bool IsNewTask() => Kind == Promise && Source == Task;
}

/// <summary>The decision record: what one run of the agent saw, looked up, checked and spent.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.ExplainDecisions, OnErasure.Delete)]
public sealed class Turn : Entity, IWorkspaceOwned
{
    public const int ModelMaxLength = 100;
    public const int TextMaxLength = 8000;

    private Turn()
    {
    }

    public Turn(WorkspaceId workspaceId, ConversationId conversationId, int answeredThrough, DateTimeOffset startedAt)
    {
        Id = new TurnId(Guid.CreateVersion7());
        (WorkspaceId, ConversationId, AnsweredThrough, StartedAt) = (workspaceId, conversationId, answeredThrough, startedAt);
    }

    public TurnId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ConversationId ConversationId { get; private set; }

    /// <summary>The sequence of the last customer message this turn answers.</summary>
    public int AnsweredThrough { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset FinishedAt { get; private set; }

    public TurnOutcome Outcome { get; private set; }

    public HandOffReason? HandOffReason { get; private set; }

    /// <summary><c>built-in</c> or the name of a language model.</summary>
    [NotPersonal]
    public string Model { get; private set; } = "";

    public int? AgentVersion { get; private set; }

    public int CatalogueVersion { get; private set; }

    public int ModelCalls { get; private set; }

    public int InputTokens { get; private set; }

    public int OutputTokens { get; private set; }

    /// <summary>The part of the input that the provider read from its cache.</summary>
    public int CachedTokens { get; private set; }

    /// <summary>Millionths of a US dollar, by the prices of the day.</summary>
    public long Cost { get; private set; }

    /// <summary>How long the language model was waited for.</summary>
    public int ModelMilliseconds { get; private set; }

    /// <summary>Why the language model did not answer and the built-in agent took its place; null: it was not so.</summary>
    public ModelProblem? ModelProblem { get; private set; }

    /// <summary>What the requests to the model were made of, as JSON: with the messages and the texts behind its hashes each can be made again.</summary>
    [PersonalData]
    public string? Trace { get; private set; }

    /// <summary>The last message the model could see.</summary>
    public int HistoryThrough { get; private set; }

    /// <summary>Up to where customer messages had been answered when the turn began.</summary>
    public int AnsweredBefore { get; private set; }

    [PersonalData]
    public IReadOnlyList<ToolUse> ToolCalls { get; private set; } = [];

    [PersonalData]
    public IReadOnlyList<CheckedFact> Facts { get; private set; } = [];

    /// <summary>What the answer was drawn from, such as <c>service:cut</c> or <c>knowledge:f1</c>.</summary>
    [NotPersonal]
    public IReadOnlyList<string> Sources { get; private set; } = [];

    /// <summary>The last text the model wrote, sent or not.</summary>
    [PersonalData]
    public string? Text { get; private set; }

    public void Finish(TurnRecord record, DateTimeOffset now)
    {
        (Outcome, HandOffReason, Model, FinishedAt) = (record.Outcome, record.HandOffReason, record.Model, now);
        (AgentVersion, CatalogueVersion) = (record.AgentVersion, record.CatalogueVersion);
        (ModelCalls, InputTokens, OutputTokens, CachedTokens) = (record.ModelCalls, record.InputTokens, record.OutputTokens, record.Use.CachedTokens);
        (Cost, ModelMilliseconds, ModelProblem) = (record.Use.Cost, record.Use.Milliseconds, record.Use.Problem);
        (Trace, HistoryThrough, AnsweredBefore) = (record.Use.Trace, record.Use.HistoryThrough, record.Use.AnsweredBefore);
        (ToolCalls, Facts, Sources) = (record.ToolCalls, record.Facts, record.Sources);
        Text = record.Text is { Length: > TextMaxLength } text ? text[..TextMaxLength] : record.Text;
    }
}

/// <summary>What a finished run tells its <see cref="Turn"/>.</summary>
public sealed record TurnRecord(
    TurnOutcome Outcome,
    HandOffReason? HandOffReason,
    string Model,
    int? AgentVersion,
    int CatalogueVersion,
    int ModelCalls,
    int InputTokens,
    int OutputTokens,
    IReadOnlyList<ToolUse> ToolCalls,
    IReadOnlyList<CheckedFact> Facts,
    IReadOnlyList<string> Sources,
    string? Text)
{
    /// <summary>Of the language model; nothing where none was asked.</summary>
    public ModelUse Use { get; init; } = ModelUse.None;
}

/// <summary>What a turn used of a language model and how to make its requests again.</summary>
public sealed record ModelUse(int CachedTokens, long Cost, int Milliseconds, ModelProblem? Problem, string? Trace, int HistoryThrough, int AnsweredBefore)
{
    public static readonly ModelUse None = new(0, 0, 0, null, null, 0, 0);
}
