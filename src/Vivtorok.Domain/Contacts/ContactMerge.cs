using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Contacts;

/// <summary>
/// That a member said of two contacts that they are one person, and what that moved: enough to take it back for a week. Then it goes,
/// and with it what is left of the contact that was taken in.
/// </summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Contact, DataPurpose.AnswerCustomers, OnErasure.Delete)]
public sealed class ContactMerge : Entity, IWorkspaceOwned, IVersioned
{
    public const int ActorMaxLength = 80;

    /// <summary>How long it can be undone.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    private ContactMerge()
    {
    }

    public ContactMerge(Contact winner, Contact other, IReadOnlyList<string> taken, string mergedBy, DateTimeOffset now)
    {
        Id = new ContactMergeId(Guid.CreateVersion7());
        (WorkspaceId, WinnerId, OtherId, Taken, MergedBy, MergedAt) = (winner.WorkspaceId, winner.Id, other.Id, taken, mergedBy, now);
        Raise(new ContactsMerged(Id, now));
        TellPages();
    }

    public ContactMergeId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>The contact that stayed.</summary>
    public ContactId WinnerId { get; private set; }

    /// <summary>The contact that was taken in.</summary>
    public ContactId OtherId { get; private set; }

    /// <summary>What the winner got from the other: names of fields, and tags.</summary>
    [PersonalData]
    public IReadOnlyList<string> Taken { get; private set; } = [];

    /// <summary>The ids of the rows that moved, by the column that named the other contact.</summary>
    [NotPersonal]
    public IReadOnlyDictionary<string, IReadOnlyList<Guid>> Moved { get; private set; } = new Dictionary<string, IReadOnlyList<Guid>>();

    [NotPersonal]
    public string MergedBy { get; private set; } = "";

    public DateTimeOffset MergedAt { get; private set; }

    public int Version { get; private set; }

    public DateTimeOffset UndoUntil => MergedAt + Life;

    /// <summary>How many rows moved, by kind.</summary>
    public IReadOnlyDictionary<string, int> Counts => Moved.GroupBy(link => char.ToLowerInvariant(link.Key[0]) + link.Key[1..link.Key.IndexOf('.', StringComparison.Ordinal)])
        .ToDictionary(kind => kind.Key, kind => kind.Sum(link => link.Value.Count));

    /// <summary>The same with rows that have moved; those of earlier stay noted.</summary>
    public ContactMerge With(IReadOnlyDictionary<string, IReadOnlyList<Guid>> moved)
    {
        if (moved.Count == 0) return this;
        Moved = Moved.Keys.Union(moved.Keys)
            .ToDictionary(link => link, IReadOnlyList<Guid> (link) => [.. Moved.GetValueOrDefault(link, []).Union(moved.GetValueOrDefault(link, []))]);
        return this;
    }

    /// <summary>Open pages show what has become of the two.</summary>
    public void TellPages()
    {
        Raise(new ContactChanged(WinnerId));
        Raise(new ContactChanged(OtherId));
    }
}

/// <summary>One contact has taken in another.</summary>
public sealed record ContactsMerged(ContactMergeId MergeId, DateTimeOffset At) : IDomainEvent;

/// <summary>What hangs on a contact has moved.</summary>
public sealed record ContactChanged(ContactId ContactId) : IDomainEvent;

/// <summary>A contact is new, or something about it is.</summary>
public sealed record ContactEdited(ContactId ContactId) : IDomainEvent;

/// <summary>Nothing personal is left of a contact.</summary>
public sealed record ContactErased(ContactId ContactId) : IDomainEvent;
