using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>Who changed which row and when; written in the same transaction as the change. Values are not kept.</summary>
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

    public DateTimeOffset At { get; private set; }
}

/// <summary>What was done to a row.</summary>
public enum AuditAction
{
    Created,
    Changed,
    Deleted,
}
