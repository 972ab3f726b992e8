using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common;

/// <summary>A person who signs in.</summary>
/// <param name="Locale"><c>uk</c> or <c>en</c>.</param>
public sealed record Account(AccountId Id, string Name, string Email, string Locale, bool EmailConfirmed);

/// <summary>What a person gave when signing up; the terms were accepted and the age confirmed at this moment.</summary>
public sealed record NewAccount(string Name, string Email, string Password, string Locale, bool EmailConfirmed);

/// <summary>
/// Accounts and their passwords, as ASP.NET Core Identity keeps them. Changes join the save of <see cref="IAppDbContext"/>, so an
/// account, its workspace and its session are one transaction.
/// </summary>
public interface IAccountStore
{
    /// <summary>Adds an account; the next save writes it. Fails with <c>account.emailTaken</c>.</summary>
    Task<Result<Account>> AddAsync(NewAccount account, CancellationToken cancellationToken);

    Task<Account?> FindAsync(AccountId id, CancellationToken cancellationToken);

    /// <param name="email">Normalised, see <see cref="Domain.Accounts.EmailAddress"/>.</param>
    Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>
    /// The account, if the password is its own. Takes as long for an unknown e-mail as for a wrong password, counts wrong ones (and
    /// saves the count) and locks the e-mail out after a few, whether it has an account or not.
    /// </summary>
    Task<Result<Account>> CheckPasswordAsync(string email, string password, CancellationToken cancellationToken);

    /// <summary>Makes the password one that nobody knows; the next save writes it. Only a letter gets the person in again.</summary>
    Task ScramblePasswordAsync(AccountId id, CancellationToken cancellationToken);

    /// <summary>Sets another password if the present one is right, see <see cref="CheckPasswordAsync"/>; the next save writes it.</summary>
    Task<Result<Done>> ChangePasswordAsync(AccountId id, string current, string replacement, CancellationToken cancellationToken);

    /// <summary>
    /// Sets another password against the token of an e-mail of ours; the next save writes it, and the token is spent. Where the address was
    /// not confirmed before, the API keys and the second factor that were made until now end: they may be a stranger's.
    /// </summary>
    Task<Result<Account>> ResetPasswordAsync(string email, string token, string password, CancellationToken cancellationToken);

    /// <summary>Notes that the e-mail is the person's own; the next save writes it, and the token is spent.</summary>
    Task<Result<Account>> ConfirmEmailAsync(string token, CancellationToken cancellationToken);

    /// <summary>Changes name and language; the next save writes them.</summary>
    Task<Account?> UpdateAsync(AccountId id, string name, string locale, CancellationToken cancellationToken);

    /// <summary>Which versions of the terms and the privacy policy the account accepted last.</summary>
    Task<IReadOnlyDictionary<PolicyKind, string>> AcceptedPoliciesAsync(AccountId id, CancellationToken cancellationToken);

    /// <summary>Notes that a version was accepted; the next save writes it.</summary>
    Task AcceptPolicyAsync(AccountId id, PolicyKind kind, string version, CancellationToken cancellationToken);

    /// <summary>Accounts that have accepted an older version only and were not told of this one yet.</summary>
    Task<IReadOnlyList<AccountId>> FindUntoldAsync(PolicyKind kind, string version, int atMost, CancellationToken cancellationToken);

    /// <summary>Notes that a letter tells of a version; the next save writes it.</summary>
    Task ToldOfPolicyAsync(AccountId id, PolicyKind kind, string version, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes an account for good and at once, in one transaction: memberships, the API keys it made, sessions, answers. Fails with
    /// <c>account.soleOwner</c> where an open workspace would be left without an owner.
    /// </summary>
    Task<Result<Done>> DeleteAsync(AccountId id, CancellationToken cancellationToken);

    Task<string> ConfirmationTokenAsync(AccountId id, CancellationToken cancellationToken);

    Task<string> ResetTokenAsync(AccountId id, CancellationToken cancellationToken);
}
