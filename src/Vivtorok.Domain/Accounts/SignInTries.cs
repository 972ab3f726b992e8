using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Accounts;

/// <summary>
/// Wrong passwords that were tried with an e-mail, whether it has an account or not: the same row is written and the same answer
/// given for both, so nobody learns from a lock-out or from its absence who has an account.
/// </summary>
[PersonalRecord(DataSubject.Member, DataCategory.Usage, DataPurpose.SignIn, OnErasure.Expire)]
public sealed class SignInTries : Entity, IVersioned
{
    public const int EmailHashLength = 64;
    public const int MaxFailures = 5;
    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    /// <summary>After this long without another try they are forgotten.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private SignInTries()
    {
    }

    public SignInTries(string emailHash, DateTimeOffset now) => (EmailHash, LastAt) = (emailHash, now);

    /// <summary>SHA-256 of the normalised e-mail.</summary>
    [PersonalData]
    public string EmailHash { get; private set; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    public int Version { get; private set; }

    /// <summary>How long no password is tried any more; null: it is.</summary>
    public TimeSpan? Wait(DateTimeOffset now) => LockedUntil > now ? LockedUntil - now : null;

    /// <summary>Counts a wrong password.</summary>
    public void Failed(DateTimeOffset now)
    {
        Failures = LockedUntil is not null || now - LastAt > Life ? 1 : Failures + 1;
        (LastAt, LockedUntil) = (now, Failures >= MaxFailures ? now + LockOut : null);
    }
}
