using System.Globalization;

namespace Vivtorok.Domain.Contacts;

/// <summary>What becomes of one field when two contacts are merged.</summary>
public enum MergeOutcome
{
    /// <summary>The winner's stays; the other has nothing else to give.</summary>
    Kept,

    /// <summary>The winner has none, so the other's is taken.</summary>
    Taken,

    /// <summary>What both have is put together.</summary>
    United,

    /// <summary>Both have one and they differ: the winner's stays, the other's goes out of sight.</summary>
    Conflict,
}

/// <summary>One field of two contacts, as a merge would leave it. Fields that both lack are not told of.</summary>
/// <param name="Field">As the API calls it; a custom field as <c>customFields.key</c>.</param>
/// <param name="Winner">What the contact that stays has.</param>
/// <param name="Other">What the contact that is taken in has.</param>
public sealed record MergedField(string Field, string? Winner, string? Other, MergeOutcome Outcome)
{
    internal const string TagsName = "tags";
    internal const string TagPrefix = "tag:";
    private const string CustomPrefix = "customFields.";

    // A stage is never empty, so the winner's stays. Who objected, or had their data restricted, has done so for both.
    private static readonly string[] Plain = ["name", "phone", "email", "notes", "locale", "lifecycleStage", "optedOutAt", "restrictedAt"];

    public static IReadOnlyList<MergedField> Of(Contact winner, Contact other)
    {
        var custom = winner.CustomFields.Keys.Union(other.CustomFields.Keys).Order(StringComparer.Ordinal).Select(key => CustomPrefix + key);
        return
        [
            .. Plain.Concat(custom).Select(field => Compare(field, ValueOf(winner, field), ValueOf(other, field)))
                .Append(Unite(winner.Tags, other.Tags)).Where(field => field.Winner is not null || field.Other is not null),
        ];
    }

    internal static string KeyOf(string field) => field[CustomPrefix.Length..];

    internal static string? ValueOf(Contact contact, string field) => field switch
    {
        "name" => contact.Name,
        "phone" => contact.Phone,
        "email" => contact.Email,
        "notes" => contact.Notes,
        "locale" => contact.Locale,
        "lifecycleStage" => char.ToLowerInvariant(contact.LifecycleStage.ToString()[0]) + contact.LifecycleStage.ToString()[1..],
        "optedOutAt" => contact.OptedOutAt?.ToString("O", CultureInfo.InvariantCulture),
        "restrictedAt" => contact.RestrictedAt?.ToString("O", CultureInfo.InvariantCulture),
        _ => contact.CustomFields.GetValueOrDefault(KeyOf(field)),
    };

    private static MergedField Compare(string field, string? winner, string? other) => new(field, winner, other, (winner, other) switch
    {
        (null, not null) => MergeOutcome.Taken,
        (not null, not null) when winner != other && field is not ("optedOutAt" or "restrictedAt") => MergeOutcome.Conflict,
        _ => MergeOutcome.Kept,
    });

    private static MergedField Unite(IReadOnlyList<string> winner, IReadOnlyList<string> other) => new(
        TagsName, Text(winner), Text(other), other.Except(winner, StringComparer.OrdinalIgnoreCase).Any() ? MergeOutcome.United : MergeOutcome.Kept);

    private static string? Text(IReadOnlyList<string> tags) => tags.Count == 0 ? null : string.Join(", ", tags);
}
