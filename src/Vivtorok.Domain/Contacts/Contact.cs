using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Contacts;

/// <summary>How far a contact has come. A lead is a contact in an early stage, not another entity.</summary>
public enum LifecycleStage
{
    Lead,
    Qualified,
    Customer,
    Lost,
}

/// <summary>A person who wrote or was imported. Known by many identities, never by phone alone.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Contact, DataPurpose.AnswerCustomers, OnErasure.Empty)]
public sealed partial class Contact : Entity, IWorkspaceOwned, IVersioned, IForgetsPerson
{
    public const int NameMaxLength = 200;
    public const int PhoneMaxLength = 16;
    public const int NotesMaxLength = 4000;
    public const int TagMaxLength = 50;
    public const int MaxTags = 20;
    public const int TagTextMaxLength = MaxTags * (TagMaxLength + 1) + 1;
    public const int FieldValueMaxLength = 1000;

    private Contact()
    {
    }

    public Contact(WorkspaceId workspaceId, string? name, DateTimeOffset now)
    {
        Id = new ContactId(Guid.CreateVersion7());
        (WorkspaceId, CreatedAt) = (workspaceId, now);
        Rename(name);
        Touch(now);
    }

    public ContactId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    [PersonalData]
    public string? Name { get; private set; }

    /// <summary>What is searched: name, phone and e-mail in lower case.</summary>
    [PersonalData]
    public string SearchText { get; private set; } = "";

    /// <summary>E.164.</summary>
    [PersonalData]
    public string? Phone { get; private set; }

    /// <summary>Lower case.</summary>
    [PersonalData]
    public string? Email { get; private set; }

    [PersonalData]
    public string? Notes { get; private set; }

    /// <summary><c>uk</c> or <c>en</c>, once it is known.</summary>
    [PersonalData]
    public string? Locale { get; private set; }

    public LifecycleStage LifecycleStage { get; private set; }

    [PersonalData]
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>What a tag is searched in: all of them in lower case between bars, <c>|vip|new|</c>.</summary>
    [PersonalData]
    public string TagText { get; private set; } = "";

    /// <summary>Values by the key of their field, in the normal form of the field's type.</summary>
    [PersonalData]
    public IReadOnlyDictionary<string, string> CustomFields { get; private set; } = new Dictionary<string, string>();

    /// <summary>Since when nobody may write first: no follow-up leaves any more.</summary>
    public DateTimeOffset? OptedOutAt { get; private set; }

    /// <summary>Since when their data is only kept (GDPR article 18): no agent, no follow-up, no export.</summary>
    public DateTimeOffset? RestrictedAt { get; private set; }

    /// <summary>When the person was erased; the row stays for the bookings and sales that name it.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Whom a member said it is the same person as: the row is hidden, and what hung on it hangs on them. Null: it stands for itself.</summary>
    public ContactId? MergedIntoId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public int Version { get; private set; }

    public void Rename(string? name)
    {
        Name = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        Index();
    }

    /// <param name="phone">E.164 or null; see <see cref="PhoneNumber"/>.</param>
    public void SetPhone(string? phone)
    {
        Phone = phone;
        Index();
    }

    /// <param name="email">Normalised or null; see <see cref="EmailAddress"/>.</param>
    public void SetEmail(string? email)
    {
        Email = email;
        Index();
    }

    public void SetNotes(string? notes) => Notes = notes;

    public void SetLocale(string locale) => Locale = locale;

    public void SetTags(IReadOnlyList<string> tags)
    {
        Tags = tags;
        TagText = tags.Count == 0 ? "" : "|" + string.Join('|', tags).ToLowerInvariant() + "|";
    }

    /// <summary>How a tag stands in <see cref="TagText"/>.</summary>
    public static string TagMark(string tag) => "|" + tag.Trim().ToLowerInvariant() + "|";

    public void SetField(string key, string? value)
    {
        var fields = CustomFields.ToDictionary();
        if (string.IsNullOrWhiteSpace(value)) fields.Remove(key);
        else fields[key] = value.Trim();
        CustomFields = fields;
    }

    public void MoveTo(LifecycleStage stage) => LifecycleStage = stage;

    public void OptOut(DateTimeOffset now) => OptedOutAt ??= now;

    /// <summary>The contact agrees again that we may write first.</summary>
    public void OptIn() => OptedOutAt = null;

    public void Restrict(DateTimeOffset now) => RestrictedAt ??= now;

    public void LiftRestriction() => RestrictedAt = null;

    public void ForgetPerson(DateTimeOffset now)
    {
        (Name, Phone, Email, Notes, Locale, Tags, TagText) = (null, null, null, null, null, [], "");
        (CustomFields, ErasedAt) = (new Dictionary<string, string>(), now);
        Index();
        Raise(new ContactErased(Id));
    }

    public void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Raise(new ContactEdited(Id));
    }

    private void Index() => SearchText = string.Join(' ', new[] { Name, Phone, Email }.Where(part => part is not null)).ToLowerInvariant();
}
