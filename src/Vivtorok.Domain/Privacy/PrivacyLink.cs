using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>
/// A link by which a person sees their data without a member's help. Holding it is not enough: a code goes to where the person is
/// known, and only whoever reads it there gets in.
/// </summary>
[PersonalRecord(DataSubject.Contact, DataCategory.Usage, DataPurpose.AnswerPrivacyRequests, OnErasure.Delete)]
public sealed class PrivacyLink : Entity, IWorkspaceOwned, IVersioned
{
    public const int HashLength = 64;
    public const int CodeDigits = 6;
    public const int MostCodes = 5;
    public const int MostTries = 5;
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);
    public static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan VisitLife = TimeSpan.FromMinutes(30);

    private PrivacyLink()
    {
    }

    public PrivacyLink(WorkspaceId workspaceId, ContactId contactId, DateTimeOffset now)
    {
        Id = new PrivacyLinkId(Guid.CreateVersion7());
        (WorkspaceId, ContactId, CreatedAt, ExpiresAt) = (workspaceId, contactId, now, now + Life);
    }

    public PrivacyLinkId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ContactId ContactId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>SHA-256 of the code that was sent last, lower-case hex; null: there is none to enter.</summary>
    [NotPersonal]
    [Secret]
    public string? CodeHash { get; private set; }

    public DateTimeOffset? CodeExpiresAt { get; private set; }

    public int CodesSent { get; private set; }

    /// <summary>Wrong codes since the last one was sent.</summary>
    public int Tries { get; private set; }

    /// <summary>SHA-256 of the key of the running visit.</summary>
    [NotPersonal]
    [Secret]
    public string? VisitHash { get; private set; }

    public DateTimeOffset? VisitEndsAt { get; private set; }

    public int Version { get; private set; }

    public bool IsAlive(DateTimeOffset now) => now < ExpiresAt;

    public Result<Done> SendCode(string codeHash, DateTimeOffset now)
    {
        if (CodesSent >= MostCodes) return PrivacyFailures.TooManyCodes;
        (CodeHash, CodeExpiresAt, CodesSent, Tries) = (codeHash, now + CodeLife, CodesSent + 1, 0);
        return Done.Instance;
    }

    /// <summary>Begins a visit where the code is right; a wrong one is counted, and after a few the code is worth nothing.</summary>
    public Result<Done> Enter(string codeHash, string visitHash, DateTimeOffset now)
    {
        if (CodeHash is null || now >= CodeExpiresAt) return PrivacyFailures.WrongCode;
        if (CodeHash != codeHash)
        {
            if (++Tries >= MostTries) CodeHash = null;
            return PrivacyFailures.WrongCode;
        }

        (CodeHash, CodeExpiresAt, VisitHash, VisitEndsAt) = (null, null, visitHash, now + VisitLife);
        return Done.Instance;
    }

    public bool IsVisitedBy(string visitHash, DateTimeOffset now) => VisitHash == visitHash && now < VisitEndsAt;
}
