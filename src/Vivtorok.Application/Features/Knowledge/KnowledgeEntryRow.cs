using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge;

/// <summary>An answer to usual questions as clients read it.</summary>
public sealed record KnowledgeEntryRow(
    Guid Id,
    string Key,
    IReadOnlyList<string> Questions,
    string Answer,
    IReadOnlyDictionary<string, KnowledgeTranslation> Translations,
    DateTimeOffset UpdatedAt,
    int Version)
{
    internal static KnowledgeEntryRow Of(KnowledgeEntry row) => new(row.Id.Value, row.Key, row.Questions, row.Answer, row.Translations, row.UpdatedAt, row.Version);
}
