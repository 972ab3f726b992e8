using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Workspaces;

/// <summary>The tenant: one business with its members and data.</summary>
public sealed class Workspace : Entity, IVersioned
{
    public const int NameMaxLength = 200;
    public const int LocaleMaxLength = 5;

    /// <summary>How long an owner can take the closing back.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromDays(30);

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

    /// <summary>Since when it is closed: nobody works in it, nothing comes in or leaves.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When everything of a closed workspace is removed for good.</summary>
    public DateTimeOffset? PurgeAt { get; private set; }

    public int Version { get; private set; }

    public void Rename(string name) => Name = name;

    public void RequireSecondFactor(bool required) => RequiresSecondFactor = required;

    public void FinishSetUp(DateTimeOffset now) => SetUpAt ??= now;

    public Result<Done> Close(DateTimeOffset now)
    {
        if (ClosedAt is not null) return WorkspaceFailures.AlreadyClosed;
        (ClosedAt, PurgeAt) = (now, now + UndoTime);
        Raise(new WorkspaceClosed(Id));
        return Done.Instance;
    }

    public Result<Done> Reopen(DateTimeOffset now)
    {
        if (PurgeAt is not { } purgeAt) return WorkspaceFailures.NotClosed;
        if (now >= purgeAt) return WorkspaceFailures.TooLateToReopen;
        (ClosedAt, PurgeAt) = (null, null);
        return Done.Instance;
    }
}

/// <summary>An owner closed the workspace: what it has with providers ends.</summary>
public sealed record WorkspaceClosed(WorkspaceId WorkspaceId) : IDomainEvent;
