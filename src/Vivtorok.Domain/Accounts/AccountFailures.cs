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

    public static readonly Failure EmailUnconfirmed =
        new(FailureKind.Forbidden, "account.emailUnconfirmed", "Confirm your e-mail first: follow the link in the letter that we have sent you.");

    public static readonly Failure BadToken = new(FailureKind.Invalid, "account.badToken", "This link has been used or is too old. Ask for a new one.");

    public static readonly Failure SoleOwner =
        new(FailureKind.Conflict, "account.soleOwner", "You are the only owner of a workspace. Close it first, or make someone else its owner.");

    public static readonly Failure SessionNotFound = new(FailureKind.NotFound, "session.notFound", "There is no such session.");

    public static readonly Failure StepUpRequired = new(FailureKind.Forbidden, "auth.step_up_required", "Confirm with your password or a code that it is you.");

    public static readonly Failure WrongCode = Failure.Field("code", "auth.wrongCode", "This code is not right, or it has been used.");

    public static readonly Failure BadChallenge = new(FailureKind.Unauthenticated, "auth.challengeExpired", "That took too long. Sign in again.");

    public static readonly Failure SignInFirst = new(FailureKind.Conflict, "auth.signInFirst", "This account has a second factor. Sign in, then open the link again.");

    public static readonly Failure SecondFactorMissing = new(FailureKind.Conflict, "secondFactor.off", "The second factor is not on.");

    public static readonly Failure SecondFactorOn = new(FailureKind.Conflict, "secondFactor.on", "The second factor is on. Turn it off before you set up another.");

    public static readonly Failure SecondFactorWanted = new(FailureKind.Conflict, "secondFactor.required", "A workspace of yours requires a second factor.");

    public static readonly Failure SetUpFirst = new(FailureKind.Conflict, "secondFactor.ownFirst", "Turn your own second factor on before you require it of others.");

    /// <param name="field">Where it was entered.</param>
    public static Failure WrongPassword(string field) => Failure.Field(field, "account.wrongPassword", "This is not your current password.");

    public static Failure CodesLocked(TimeSpan wait) =>
        new(FailureKind.TooMany, "auth.codesLocked", "Too many wrong codes. Try again later.") { RetryAfter = wait };

    public static Failure LockedOut(TimeSpan wait) =>
        new(FailureKind.TooMany, "auth.lockedOut", "Too many wrong passwords. Try again later.") { RetryAfter = wait };
}
