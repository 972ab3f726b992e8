using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Workspaces;

/// <summary>The tenant: one business with its members and data.</summary>
public sealed class Workspace : Entity, IVersioned
{
    public const int NameMaxLength = 200;
    public const int LocaleMaxLength = 5;

    private Workspace()
    {
    }

    public Workspace(WorkspaceId id, string name, string locale, DateTimeOffset now) => (Id, Name, Locale, CreatedAt) = (id, name, locale, now);

    public WorkspaceId Id { get; private set; }

    [NotPersonal]
    public string Name { get; private set; } = "";

    /// <summary>The team's language: <c>uk</c> or <c>en</c>.</summary>
    [NotPersonal]
    public string Locale { get; private set; } = "uk";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the owner finished (or left) the guided set-up.</summary>
    public DateTimeOffset? SetUpAt { get; private set; }

    /// <summary>Whether every member must have a second factor.</summary>
    public bool RequiresSecondFactor { get; private set; }

    public int Version { get; private set; }

    public void Rename(string name) => Name = name;

    public void RequireSecondFactor(bool required) => RequiresSecondFactor = required;

    public void FinishSetUp(DateTimeOffset now) => SetUpAt ??= now;
}
