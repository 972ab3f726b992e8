using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Accounts;

/// <summary>What can go wrong with an account or a session.</summary>
public static class AccountFailures
{
    public static readonly Failure EmailTaken = new(FailureKind.Conflict, "account.emailTaken", "There is already an account with this e-mail.")
    {
        Fields = new Dictionary<string, string[]> { ["email"] = ["There is already an account with this e-mail."] },
    };

    /// <summary>One answer for an unknown e-mail and for a wrong password, so that nobody can find out who has an account.</summary>
    public static readonly Failure WrongCredentials = new(FailureKind.Unauthenticated, "auth.wrongCredentials", "The e-mail or the password is not right.");

    public static readonly Failure SignedOut = new(FailureKind.Unauthenticated, "auth.required", "Sign in first.");

    public static readonly Failure NoWorkspace = new(FailureKind.Forbidden, "account.noWorkspace", "This account belongs to no workspace any more.");

    public static readonly Failure WrongPassword = Failure.Field("currentPassword", "account.wrongPassword", "This is not your current password.");

    public static readonly Failure BadToken = new(FailureKind.Invalid, "account.badToken", "This link has been used or is too old. Ask for a new one.");

    public static readonly Failure SoleOwner =
        new(FailureKind.Conflict, "account.soleOwner", "You are the only owner of a workspace. Close it first, or make someone else its owner.");

    public static readonly Failure SessionNotFound = new(FailureKind.NotFound, "session.notFound", "There is no such session.");

    public static Failure LockedOut(TimeSpan wait) =>
        new(FailureKind.TooMany, "auth.lockedOut", "Too many wrong passwords. Try again later.") { RetryAfter = wait };
}
