using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Security;

internal sealed partial class AccountStore(UserManager<AppUser> users, AppDbContext db, PolicyBook policies, TimeProvider clock) : IAccountStore
{
    private const int IdLength = 32;

    // Checked where there is no account, so that the answer takes as long as a wrong password.
    private static readonly Lazy<(AppUser User, string Hash)> Nobody = new(() => (new AppUser(), new PasswordHasher<AppUser>().HashPassword(new AppUser(), Guid.NewGuid().ToString())));

    public async Task<Result<Account>> AddAsync(NewAccount account, CancellationToken cancellationToken)
    {
        if (!EmailAddress.TryNormalise(account.Email, out var email)) throw new ArgumentException("Not an e-mail address.", nameof(account));
        if (await users.FindByEmailAsync(email) is not null) return AccountFailures.EmailTaken;
        var user = new AppUser
        {
            Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = account.EmailConfirmed, Name = account.Name, Locale = account.Locale,
            CreatedAt = clock.GetUtcNow(),
        };
        foreach (var newest in policies.Newest(clock.GetUtcNow())) Accept(user, newest.Kind, newest.Version); // signing up is accepting
        var created = await users.CreateAsync(user, account.Password);
        if (created.Succeeded) return View(user);
        return created.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName))
            ? AccountFailures.EmailTaken // another sign-up came in between
            : throw new InvalidOperationException(string.Join(' ', created.Errors.Select(error => error.Code)));
    }

    public async Task<Account?> FindAsync(AccountId id, CancellationToken cancellationToken) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == id.Value, cancellationToken) is { } user ? View(user) : null;

    public async Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var normalised = users.NormalizeEmail(email);
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.NormalizedEmail == normalised, cancellationToken) is { } user ? View(user) : null;
    }

    // Another try with this e-mail may be counted at the same moment: this one is counted too.
    public Task<Result<Account>> CheckPasswordAsync(string email, string password, CancellationToken cancellationToken) =>
        db.RetryConflictsAsync(() => TryPasswordAsync(email, password, cancellationToken));

    public async Task<Result<Done>> ChangePasswordAsync(AccountId id, string current, string replacement, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } account) return AccountFailures.SignedOut;
        var known = await CheckPasswordAsync(account.Email, current, cancellationToken);
        if (!known.IsSuccess) return known.Failure == AccountFailures.WrongCredentials ? AccountFailures.WrongPassword("currentPassword") : known.Failure;
        SetPassword(await db.Users.SingleAsync(row => row.Id == id.Value, cancellationToken), replacement);
        return Done.Instance;
    }

    public async Task ScramblePasswordAsync(AccountId id, CancellationToken cancellationToken) =>
        SetPassword(await db.Users.SingleAsync(row => row.Id == id.Value, cancellationToken), SecretToken.New());

    public async Task<Result<Account>> ResetPasswordAsync(string email, string token, string password, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(email);
        if (user is null || !await users.VerifyUserTokenAsync(user, ResetTokens.Name, UserManager<AppUser>.ResetPasswordTokenPurpose, token)) return AccountFailures.BadToken;
        SetPassword(user, password);
        if (!user.EmailConfirmed) await TakeBackAsync(new AccountId(user.Id), cancellationToken);
        user.EmailConfirmed = true; // the letter proved whose address it is
        if (await TriesAsync(email, cancellationToken) is { } tries) db.SignInTries.Remove(tries);
        return View(user);
    }

    public async Task<Result<Account>> ConfirmEmailAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length <= IdLength || !Guid.TryParseExact(token[..IdLength], "N", out var id)) return AccountFailures.BadToken;
        var user = await users.FindByIdAsync(id.ToString());
        if (user is null || !await users.VerifyUserTokenAsync(user, TokenOptions.DefaultProvider, UserManager<AppUser>.ConfirmEmailTokenPurpose, token[IdLength..]))
            return AccountFailures.BadToken;
        user.EmailConfirmed = true;
        SpendTokens(user);
        return View(user);
    }

    public async Task<Account?> UpdateAsync(AccountId id, string name, string locale, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == id.Value, cancellationToken);
        if (user is null) return null;
        (user.Name, user.Locale) = (name, locale);
        return View(user);
    }

    public async Task<string> ConfirmationTokenAsync(AccountId id, CancellationToken cancellationToken)
    {
        var user = await db.Users.SingleAsync(row => row.Id == id.Value, cancellationToken);
        return $"{id.Value:N}{await users.GenerateEmailConfirmationTokenAsync(user)}";
    }

    public async Task<string> ResetTokenAsync(AccountId id, CancellationToken cancellationToken) =>
        await users.GeneratePasswordResetTokenAsync(await db.Users.SingleAsync(row => row.Id == id.Value, cancellationToken));

    private void SetPassword(AppUser user, string password)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        SpendTokens(user);
    }

    // Every token carries the security stamp. The other stamp lets only one of two saves at once through.
    private static void SpendTokens(AppUser user) => (user.SecurityStamp, user.ConcurrencyStamp) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());

    private async Task<Result<Account>> TryPasswordAsync(string email, string password, CancellationToken cancellationToken)
    {
        var (now, key) = (clock.GetUtcNow(), EmailAddress.TryNormalise(email, out var address) ? address : email);
        var tries = await TriesAsync(key, cancellationToken);
        if (tries?.Wait(now) is { } locked) return AccountFailures.LockedOut(locked);

        var user = address is null ? null : await users.FindByEmailAsync(address);
        if (await IsRightAsync(user, password))
        {
            if (tries is not null) db.SignInTries.Remove(tries);
            await db.SaveChangesAsync(cancellationToken);
            return View(user!);
        }

        if (tries is null) db.SignInTries.Add(tries = new SignInTries(SecretToken.Hash(key), now));
        tries.Failed(now);
        await db.SaveChangesAsync(cancellationToken);
        return tries.Wait(now) is { } wait ? AccountFailures.LockedOut(wait) : AccountFailures.WrongCredentials;
    }

    private async Task<bool> IsRightAsync(AppUser? user, string password)
    {
        if (user is not null) return await users.CheckPasswordAsync(user, password);
        users.PasswordHasher.VerifyHashedPassword(Nobody.Value.User, Nobody.Value.Hash, password);
        return false;
    }

    private Task<SignInTries?> TriesAsync(string email, CancellationToken cancellationToken)
    {
        var hash = SecretToken.Hash(email);
        return db.SignInTries.SingleOrDefaultAsync(row => row.EmailHash == hash, cancellationToken);
    }

    private static Account View(AppUser user) => new(new AccountId(user.Id), user.Name, user.Email!, user.Locale, user.EmailConfirmed);
}
