using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Tries codes, and keeps the first half of a sign-in until the second comes.</summary>
internal sealed class SecondFactors(IAppDbContext db, ISecretProtector secrets, TimeProvider clock)
{
    public const int CodeMaxLength = 64;
    private const string Purpose = "second-factor";
    private const string ChallengePurpose = "second-factor-challenge";
    private const int IdLength = 32;
    private static readonly TimeSpan ChallengeLife = TimeSpan.FromMinutes(5);

    /// <summary>The account's second factor where it is on.</summary>
    public async Task<SecondFactor?> FindAsync(AccountId account, CancellationToken cancellationToken) =>
        await db.SecondFactors.SingleOrDefaultAsync(row => row.AccountId == account && row.OnSince != null, cancellationToken);

    public string Protect(string secret) => secrets.Protect(Purpose, secret);

    /// <summary>Says that the password was right: whoever brings it with a code is signed in.</summary>
    public SecondFactorChallenge Challenge(AccountId account)
    {
        var ends = clock.GetUtcNow() + ChallengeLife;
        return new(secrets.Protect(ChallengePurpose, $"{account.Value:N}{ends.UtcTicks.ToString(CultureInfo.InvariantCulture)}"), ends);
    }

    /// <summary>Whose challenge it is; null: nobody's, or no more.</summary>
    public AccountId? Read(string challenge) =>
        secrets.Unprotect(ChallengePurpose, challenge) is { Length: > IdLength } text && Guid.TryParseExact(text[..IdLength], "N", out var id)
        && long.TryParse(text[IdLength..], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && clock.GetUtcNow().UtcTicks < ticks
            ? new AccountId(id)
            : null;

    /// <summary>Tries a code of the app, or a recovery code, and saves that it is spent or was wrong.</summary>
    public async Task<Result<SignInProof>> TryAsync(SecondFactor factor, string code, CancellationToken cancellationToken)
    {
        var (now, recovery) = (clock.GetUtcNow(), SecondFactor.IsRecoveryCode(code));
        var failure = recovery ? factor.TryRecoveryCode(code, now) : factor.TryCode(SecretOf(factor), code, now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            return AccountFailures.WrongCode; // spent at the same moment by another sign-in
        }

        if (failure is not null) return failure;
        return recovery ? SignInProof.PasswordAndRecoveryCode : SignInProof.PasswordAndCode;
    }

    private string SecretOf(SecondFactor factor) =>
        secrets.Unprotect(Purpose, factor.Secret) ?? throw new InvalidOperationException("The second factor cannot be decrypted: its key is gone.");
}

/// <summary>The password was right; a code is asked for. Send the challenge with it.</summary>
public sealed record SecondFactorChallenge(string Challenge, DateTimeOffset ExpiresAt);
