using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Developers;

/// <summary>The first answer to a request with an <c>Idempotency-Key</c>; a repeat within a day gets it again.</summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Usage, DataPurpose.RepeatSafely, OnErasure.Expire)]
public sealed class IdempotencyRecord : Entity, IWorkspaceOwned
{
    public const int KeyMaxLength = 200;
    public const int HashLength = 64;
    public const int ActorMaxLength = 80;
    public const int MaxAnswerBytes = 256 * 1024;
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>After this long without an answer the first request is taken for lost and may be done again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private IdempotencyRecord()
    {
    }

    public IdempotencyRecord(WorkspaceId workspaceId, string actor, string key, string requestHash, DateTimeOffset now)
    {
        Id = new IdempotencyRecordId(Guid.CreateVersion7());
        (WorkspaceId, Actor, Key, RequestHash, CreatedAt) = (workspaceId, actor, key, requestHash, now);
    }

    public IdempotencyRecordId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>Whose key it is: two members may use the same one.</summary>
    [NotPersonal]
    public string Actor { get; private set; } = "";

    [NotPersonal]
    public string Key { get; private set; } = "";

    /// <summary>SHA-256 of method, address and body, lower-case hex.</summary>
    [NotPersonal]
    [Secret]
    public string RequestHash { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Null while the first request runs.</summary>
    public int? Status { get; private set; }

    /// <summary>The headers that are part of the answer, as JSON.</summary>
    [NotPersonal]
    public string? Headers { get; private set; }

    /// <summary>The answer's body: it can hold what the row it made holds, so it is erased with the day.</summary>
    [PersonalData]
    public string? Body { get; private set; }

    public bool IsLost(DateTimeOffset now) => Status is null && now - CreatedAt > Patience;

    public void Answered(int status, string headers, string body) => (Status, Headers, Body) = (status, headers, body);
}
