namespace Vivtorok.Domain.Common;

/// <summary>A typed id. The value is a version 7 UUID made by us, never by a database.</summary>
public interface IEntityId
{
    Guid Value { get; }
}

/// <summary>Something that happened to an entity; what must follow from it stands in <c>Reactions.cs</c>.</summary>
public interface IDomainEvent;

/// <summary>A row that belongs to exactly one workspace and does not exist for any other.</summary>
public interface IWorkspaceOwned
{
    WorkspaceId WorkspaceId { get; }
}

/// <summary>A row that is edited: <see cref="Version"/> is its concurrency token, shown as ETag.</summary>
public interface IVersioned
{
    /// <summary>Starts at 1; raised by every save that changes the row.</summary>
    int Version { get; }
}

/// <summary>Base of everything with an identity: collects events until the save that makes them true.</summary>
public abstract class Entity
{
    private readonly List<IDomainEvent> _events = [];

    public IReadOnlyList<IDomainEvent> Events => _events;

    protected void Raise(IDomainEvent happened) => _events.Add(happened);

    public void ClearEvents() => _events.Clear();
}
