using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>
/// Who did what and when; written in the same transaction as the change. Of what people's data or secrets were, only the names of the
/// columns are kept, so that erasure has nothing to look for here.
/// </summary>
public sealed class AuditEntry : IWorkspaceOwned
{
    public const int EntityMaxLength = 60;
    public const int ActorMaxLength = 80;
    public const int FieldsMaxLength = 500;

    private AuditEntry()
    {
    }

    public AuditEntry(WorkspaceId workspaceId, string actor, AuditAction action, string entity, Guid entityId, string fields, DateTimeOffset at)
    {
        Id = new AuditEntryId(Guid.CreateVersion7());
        (WorkspaceId, Actor, Action, Entity, EntityId, At) = (workspaceId, actor, action, entity, entityId, at);
        Fields = fields.Length > FieldsMaxLength ? fields[..FieldsMaxLength] : fields;
    }

    /// <summary>What was done without a row of the workspace being changed: a sign-in, an export.</summary>
    public static AuditEntry Act(WorkspaceId workspaceId, string actor, AuditAction action, string entity, Guid entityId, DateTimeOffset at) =>
        new(workspaceId, actor, action, entity, entityId, "", at);

    /// <summary>The same entry with what the columns held.</summary>
    public AuditEntry With(IReadOnlyList<AuditChange> changes)
    {
        Changes = changes.Count > 0 ? changes : null;
        return this;
    }

    public AuditEntryId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary><c>member:id</c>, <c>key:id</c>, <c>agent</c> or <c>system</c>.</summary>
    [NotPersonal]
    public string Actor { get; private set; } = "";

    public AuditAction Action { get; private set; }

    [NotPersonal]
    public string Entity { get; private set; } = "";

    public Guid EntityId { get; private set; }

    /// <summary>Names of the changed columns.</summary>
    [NotPersonal]
    public string Fields { get; private set; } = "";

    /// <summary>What the changed columns held before and after; null: nothing that can be shown.</summary>
    [NotPersonal]
    public IReadOnlyList<AuditChange>? Changes { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>One changed column. Null stands for nothing there.</summary>
/// <param name="Field">In camel case, as the API calls it.</param>
/// <param name="Before">Text as it was, or JSON where it is no text.</param>
/// <param name="After">The same after the change.</param>
/// <param name="Hidden">The column holds people's data or a secret: its values are not kept.</param>
public sealed record AuditChange(string Field, string? Before, string? After, bool Hidden)
{
    /// <summary>A longer value is cut.</summary>
    public const int ValueMaxLength = 1000;
}

/// <summary>What was done to a row.</summary>
public enum AuditAction
{
    Created,
    Changed,
    Deleted,
    Exported,
    Erased,
    SignedIn,
    SignInDisowned,
    PasswordChanged,
    SecondFactorOn,
    SecondFactorOff,
    RecoveryCodesRenewed,
    SessionsEnded,
}
