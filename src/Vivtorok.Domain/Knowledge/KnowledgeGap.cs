using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Knowledge;

/// <summary>How a gap in the knowledge stands.</summary>
public enum KnowledgeGapStatus
{
    Open,

    /// <summary>There is an entry for it now.</summary>
    Answered,

    /// <summary>The team does not want the agent to answer this.</summary>
    Dismissed,
}

/// <summary>
/// A question customers asked and the agent could not answer. The words of all who ask the same gather here, without names,
/// phones and addresses. A settled gap stays, so that the same question never comes up again.
/// </summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Expire)]
public sealed class KnowledgeGap : Entity, IWorkspaceOwned, IVersioned
{
    public const int KeyMaxLength = 300;
    public const int MaxExamples = 10;

    private KnowledgeGap()
    {
    }

    /// <param name="key">The words that carry the meaning, in a fixed order: the same question cannot begin two gaps.</param>
    public KnowledgeGap(WorkspaceId workspaceId, string key, string question, DateTimeOffset now)
    {
        Id = new KnowledgeGapId(Guid.CreateVersion7());
        (WorkspaceId, Key, Question, FirstAskedAt) = (workspaceId, key, question, now);
        Ask(question, now);
    }

    public KnowledgeGapId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    [PersonalData]
    public string Key { get; private set; } = "";

    /// <summary>As it was asked first.</summary>
    [PersonalData]
    public string Question { get; private set; } = "";

    /// <summary>Different ways it was asked, the first included.</summary>
    [PersonalData]
    public IReadOnlyList<string> Examples { get; private set; } = [];

    /// <summary>How many times it was asked.</summary>
    public int Asked { get; private set; }

    public DateTimeOffset FirstAskedAt { get; private set; }

    public DateTimeOffset LastAskedAt { get; private set; }

    public KnowledgeGapStatus Status { get; private set; }

    /// <summary>The entry that answers it.</summary>
    public KnowledgeEntryId? EntryId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Somebody asked it, perhaps in other words.</summary>
    public void Ask(string question, DateTimeOffset now)
    {
        (Asked, LastAskedAt) = (Asked + 1, now);
        if (Examples.Count < MaxExamples && !Examples.Contains(question, StringComparer.OrdinalIgnoreCase)) Examples = [.. Examples, question];
    }

    public Failure? AnswerBy(KnowledgeEntry entry)
    {
        if (Status != KnowledgeGapStatus.Open) return KnowledgeFailures.GapSettled;
        (Status, EntryId) = (KnowledgeGapStatus.Answered, entry.Id);
        return null;
    }

    public Failure? Dismiss()
    {
        if (Status != KnowledgeGapStatus.Open) return KnowledgeFailures.GapSettled;
        Status = KnowledgeGapStatus.Dismissed;
        return null;
    }
}

/// <summary>One time a gap was asked: the place in a conversation after which a person's answer may stand.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Conversation, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed class KnowledgeGapCase : Entity, IWorkspaceOwned
{
    private KnowledgeGapCase()
    {
    }

    public KnowledgeGapCase(KnowledgeGap gap, ConversationId conversationId, int sequence, DateTimeOffset askedAt)
    {
        Id = new KnowledgeGapCaseId(Guid.CreateVersion7());
        (WorkspaceId, GapId, ConversationId, Sequence, AskedAt) = (gap.WorkspaceId, gap.Id, conversationId, sequence, askedAt);
    }

    public KnowledgeGapCaseId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public KnowledgeGapId GapId { get; private set; }

    public ConversationId ConversationId { get; private set; }

    /// <summary>The sequence of the customer's last message before the hand-off.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }
}
