using System.Text.Json.Serialization;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>A staff member, as a client sends it. <c>Services</c> are keys; none: all.</summary>
public sealed record StaffBody(string? Key, string? Name, IReadOnlyList<string>? Services)
{
    internal void ApplyTo(StaffMember member) => member.Describe(Name!.Trim(), [.. (Services ?? []).Distinct()]);
}

/// <summary>The same questions and answer in another language, as a client sends them.</summary>
public sealed record KnowledgeTranslationBody(IReadOnlyList<string>? Questions, string? Answer);

/// <summary>An answer to usual questions, as a client sends it. Translations stand by two-letter language code.</summary>
public sealed record KnowledgeBody(
    string? Key, IReadOnlyList<string>? Questions, string? Answer, IReadOnlyDictionary<string, KnowledgeTranslationBody>? Translations)
{
    internal void ApplyTo(KnowledgeEntry entry, DateTimeOffset now) => entry.Describe(
        Clean(Questions), Answer!.Trim(),
        (Translations ?? new Dictionary<string, KnowledgeTranslationBody>()).ToDictionary(
            pair => pair.Key, pair => new KnowledgeTranslation(Clean(pair.Value.Questions), pair.Value.Answer!.Trim())),
        now);

    private static List<string> Clean(IReadOnlyList<string>? questions) => [.. (questions ?? []).Select(question => question.Trim())];
}

/// <summary>A field the business adds to its contacts or deals, as a client sends it.</summary>
public sealed record CustomFieldBody
{
    public string? Key { get; init; }

    public string? Label { get; init; }

    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>Absent: <c>contact</c>.</summary>
    public CustomFieldTarget? AppliesTo { get; init; }

    /// <summary>Absent: <c>text</c>.</summary>
    public CustomFieldType? Type { get; init; }

    /// <summary>For the type <c>choice</c>.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    internal CustomFieldTarget Target => AppliesTo ?? CustomFieldTarget.Contact;

    internal void ApplyTo(CustomField field) =>
        field.Describe(Label!.Trim(), Labels ?? Texts.None, Type ?? CustomFieldType.Text, Choices ?? []);
}
