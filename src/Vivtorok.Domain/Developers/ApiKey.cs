using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Developers;

/// <summary>What an API key may do.</summary>
public enum ApiScope
{
    Read,
    Write,

    /// <summary>Takes people's data out: the list of contacts, everything about one person.</summary>
    Export,

    /// <summary>Erases a person for good.</summary>
    Erase,
}

/// <summary>A developer's key. Shown once at creation; only its hash and last characters are kept. A key cannot mint keys.</summary>
public sealed class ApiKey : Entity, IWorkspaceOwned
{
    public const int NameMaxLength = 100;
    public const int HashLength = 64;
    public const string Prefix = "vk_";

    private ApiKey()
    {
    }

    public ApiKey(WorkspaceId workspaceId, string name, string hash, string hint, IReadOnlyList<ApiScope> scopes, MemberId createdBy, DateTimeOffset now)
    {
        Id = new ApiKeyId(Guid.CreateVersion7());
        (WorkspaceId, Name, Hash, Hint, Scopes, CreatedBy, CreatedAt) = (workspaceId, name, hash, hint, scopes, createdBy, now);
    }

    public ApiKeyId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    [NotPersonal]
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the key, lower-case hex.</summary>
    [NotPersonal]
    [Secret]
    public string Hash { get; private set; } = "";

    /// <summary>The last four characters, so that a person can tell keys apart.</summary>
    [NotPersonal]
    public string Hint { get; private set; } = "";

    [NotPersonal]
    public IReadOnlyList<ApiScope> Scopes { get; private set; } = [];

    public MemberId CreatedBy { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? LastUsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public void Used(DateTimeOffset now) => LastUsedAt = now;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
