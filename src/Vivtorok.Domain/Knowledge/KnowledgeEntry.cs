using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Knowledge;

/// <summary>The same questions and answer in another language.</summary>
public sealed record KnowledgeTranslation(IReadOnlyList<string> Questions, string Answer);

/// <summary>An answer to usual questions, with several ways customers ask it.</summary>
[NotPersonal]
public sealed class KnowledgeEntry : Entity, IWorkspaceOwned, IVersioned
{
    public const int KeyMaxLength = 100;
    public const int QuestionMaxLength = 500;
    public const int AnswerMaxLength = 4000;
    public const int MaxQuestions = 50;

    private KnowledgeEntry()
    {
    }

    public KnowledgeEntry(WorkspaceId workspaceId, string key)
    {
        Id = new KnowledgeEntryId(Guid.CreateVersion7());
        (WorkspaceId, Key) = (workspaceId, key);
    }

    public KnowledgeEntryId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string Key { get; private set; } = "";

    public IReadOnlyList<string> Questions { get; private set; } = [];

    public string Answer { get; private set; } = "";

    /// <summary>By two-letter language code.</summary>
    public IReadOnlyDictionary<string, KnowledgeTranslation> Translations { get; private set; } = new Dictionary<string, KnowledgeTranslation>();

    public DateTimeOffset UpdatedAt { get; private set; }

    public int Version { get; private set; }

    public string AnswerIn(string language) => Translations.TryGetValue(language, out var translation) ? translation.Answer : Answer;

    public void Describe(
        IReadOnlyList<string> questions, string answer, IReadOnlyDictionary<string, KnowledgeTranslation> translations, DateTimeOffset now) =>
        (Questions, Answer, Translations, UpdatedAt) = (questions, answer, translations, now);
}
