using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>A conversation to rehearse again and again: written by the team, or saved from the inbox.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.ExplainDecisions, OnErasure.Delete)]
public sealed class Scenario : Entity, IWorkspaceOwned
{
    public const int NameMaxLength = RehearsalCase.TitleMaxLength;
    public const int SetMaxLength = 60;
    public const int TextMaxLength = 4000;

    /// <summary>Of one workspace.</summary>
    public const int MaxCount = 500;

    private Scenario()
    {
    }

    public Scenario(WorkspaceId workspaceId, string? set, CaseScript script, DateTimeOffset now)
    {
        Id = new ScenarioId(Guid.CreateVersion7());
        (WorkspaceId, Set, CreatedAt) = (workspaceId, set, now);
        (Name, Language, Turns, Expectations) = (script.Title, script.Language, script.Turns, [script.Expectations]);
        (ConversationId, ContactId) = (script.ConversationId, script.ContactId);
    }

    public ScenarioId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    [PersonalData]
    public string Name { get; private set; } = "";

    /// <summary>The set it belongs to, by name.</summary>
    [NotPersonal]
    public string? Set { get; private set; }

    [NotPersonal]
    public string? Language { get; private set; }

    [PersonalData]
    public IReadOnlyList<RehearsalTurn> Turns { get; private set; } = [];

    [NotPersonal]
    public IReadOnlyList<Expectations> Expectations { get; private set; } = [];

    /// <summary>Where it was saved from.</summary>
    public ConversationId? ConversationId { get; private set; }

    public ContactId? ContactId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public CaseScript Script => new(Name, Language, Turns, Expectations[0], ConversationId, ContactId);
}
