using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Contacts;

/// <summary>The form of a custom field's values.</summary>
public enum CustomFieldType
{
    Text,
    Number,
    Date,
    Choice,
    Phone,
    Email,
}

/// <summary>What a custom field describes.</summary>
public enum CustomFieldTarget
{
    Contact,
    Deal,
}

/// <summary>A field the business adds to its contacts or deals.</summary>
[NotPersonal]
public sealed class CustomField : Entity, IWorkspaceOwned, IVersioned
{
    public const int KeyMaxLength = 64;
    public const int LabelMaxLength = 100;

    private CustomField()
    {
    }

    public CustomField(WorkspaceId workspaceId, string key, CustomFieldTarget appliesTo)
    {
        Id = new CustomFieldId(Guid.CreateVersion7());
        (WorkspaceId, Key, AppliesTo) = (workspaceId, key, appliesTo);
    }

    public CustomFieldId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string Key { get; private set; } = "";

    public CustomFieldTarget AppliesTo { get; private set; }

    public string Label { get; private set; } = "";

    public IReadOnlyDictionary<string, string> Labels { get; private set; } = new Dictionary<string, string>();

    public CustomFieldType Type { get; private set; }

    public IReadOnlyList<string> Choices { get; private set; } = [];

    public int Version { get; private set; }

    public void Describe(string label, IReadOnlyDictionary<string, string> labels, CustomFieldType type, IReadOnlyList<string> choices) =>
        (Label, Labels, Type, Choices) = (label, labels, type, choices);
}
