using System.Security.Cryptography;
using System.Text;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Accounts;

/// <summary>
/// An account's authenticator app and its recovery codes. Its version lets only one of two sign-ins with one code through; a code
/// counts once, wrong ones are counted, and a few of them lock it for a while.
/// </summary>
[PersonalRecord(DataSubject.Member, DataCategory.Account, DataPurpose.SignIn, OnErasure.Delete)]
public sealed class SecondFactor : Entity, IVersioned
{
    public const int SecretMaxLength = 1000;
    public const int CodesMaxLength = 1000;
    public const int RecoveryCodeCount = 10;
    public const int MaxFailures = 5;
    public static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    private const int GroupCount = 6;
    private const int GroupLength = 4;
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // nothing that looks like something else: 120 bits a code, so a plain hash is enough

    private SecondFactor()
    {
    }

    /// <param name="accountId">Whose it is.</param>
    /// <param name="secret">Encrypted.</param>
    /// <param name="now">When it was begun.</param>
    public SecondFactor(AccountId accountId, string secret, DateTimeOffset now) => (AccountId, Secret, BegunAt) = (accountId, secret, now);

    public AccountId AccountId { get; private set; }

    /// <summary>What the app knows too, encrypted.</summary>
    [NotPersonal, Secret("second-factor")]
    public string Secret { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>When a first code proved that the app works; null: it is only being set up.</summary>
    public DateTimeOffset? OnSince { get; private set; }

    /// <summary>The latest half minute whose code was taken.</summary>
    public long LastStep { get; private set; }

    /// <summary>SHA-256 of the recovery codes that are left, space between them.</summary>
    [NotPersonal, Secret]
    public string RecoveryCodes { get; private set; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    public int Version { get; private set; }

    public bool IsOn => OnSince is not null;

    public int RecoveryCodesLeft => Left.Length;

    private string[] Left => RecoveryCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Starts the set-up again with another secret.</summary>
    public void Begin(string secret, DateTimeOffset now) => (Secret, BegunAt, LastStep) = (secret, now, 0);

    public void TurnOn(DateTimeOffset now) => OnSince ??= now;

    /// <summary>Makes new recovery codes; the old ones count no more. They can be read from the answer only.</summary>
    public IReadOnlyList<string> RenewRecoveryCodes()
    {
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => string.Join('-',
            Enumerable.Range(0, GroupCount).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)))).ToList();
        RecoveryCodes = string.Join(' ', codes.Select(Hash));
        return codes;
    }

    /// <summary>Tries a code of the app against its decrypted secret, and spends it.</summary>
    public Failure? TryCode(string secret, string code, DateTimeOffset now)
    {
        if (LockedUntil > now) return AccountFailures.CodesLocked(LockedUntil.Value - now);
        if (OneTimeCode.Match(secret, code, now, LastStep) is not { } step) return Miss(now);
        LastStep = step;
        (Failures, LockedUntil) = (0, null);
        return null;
    }

    /// <summary>Tries a recovery code, and spends it.</summary>
    public Failure? TryRecoveryCode(string code, DateTimeOffset now)
    {
        if (LockedUntil > now) return AccountFailures.CodesLocked(LockedUntil.Value - now);
        var hash = Hash(code);
        if (!Left.Contains(hash, StringComparer.Ordinal)) return Miss(now);
        RecoveryCodes = string.Join(' ', Left.Where(left => left != hash));
        (Failures, LockedUntil) = (0, null);
        return null;
    }

    /// <summary>Whether it has the shape of a recovery code and not of an app's.</summary>
    public static bool IsRecoveryCode(string code) => Plain(code).Length == GroupCount * GroupLength;

    private Failure Miss(DateTimeOffset now)
    {
        Failures++;
        if (Failures < MaxFailures) return AccountFailures.WrongCode;
        (Failures, LockedUntil) = (0, now + LockOut);
        return AccountFailures.CodesLocked(LockOut);
    }

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Plain(code))));

    private static string Plain(string code) => new([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
