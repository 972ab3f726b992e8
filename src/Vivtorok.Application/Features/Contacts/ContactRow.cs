using System.Linq.Expressions;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>A contact as lists show it. <c>Phone</c> is E.164, <c>Email</c> lower case.</summary>
/// <param name="OptedOutAt">Since when nobody may write first; null: follow-ups are welcome.</param>
public record ContactRow(
    ContactId Id,
    string? Name,
    string? Phone,
    string? Email,
    string? Notes,
    string? Locale,
    LifecycleStage LifecycleStage,
    IReadOnlyList<string> Tags,
    IReadOnlyDictionary<string, string> CustomFields,
    DateTimeOffset? OptedOutAt,
    DateTimeOffset? RestrictedAt,
    DateTimeOffset? ErasedAt,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version)
{
    internal static readonly Expression<Func<Contact, ContactRow>> FromContact = c => new ContactRow(
        c.Id, c.Name, c.Phone, c.Email, c.Notes, c.Locale, c.LifecycleStage, c.Tags, c.CustomFields, c.OptedOutAt, c.RestrictedAt, c.ErasedAt, c.CreatedAt, c.UpdatedAt, c.Version);

    private static readonly Func<Contact, ContactRow> Compiled = FromContact.Compile();

    internal static ContactRow Of(Contact contact) => Compiled(contact);
}

/// <summary>A way the contact is known on a channel.</summary>
public sealed record IdentityRow(ContactIdentityId Id, ChannelId ChannelId, ChannelKind Kind, string ExternalId, DateTimeOffset CreatedAt);

/// <summary>A merge that can still be undone.</summary>
/// <param name="OtherId">The contact that was taken in.</param>
/// <param name="OtherName">Its name.</param>
public sealed record MergeRow(ContactMergeId Id, ContactId OtherId, string? OtherName, DateTimeOffset MergedAt, DateTimeOffset UndoUntil);

/// <summary>A contact with its identities.</summary>
public sealed record ContactDetail : ContactRow
{
    internal ContactDetail(ContactRow row, IReadOnlyList<IdentityRow> identities) : base(row) => Identities = identities;

    public IReadOnlyList<IdentityRow> Identities { get; }

    /// <summary>Where it went, if it was merged into another contact: that one is to be shown. Everywhere else this one is not there.</summary>
    public ContactId? MergedIntoId { get; init; }

    /// <summary>Whom it has taken in within the last week, the newest first.</summary>
    public IReadOnlyList<MergeRow> Merges { get; init; } = [];
}
