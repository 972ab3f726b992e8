using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Privacy;

/// <summary>Everything that can be refused about privacy.</summary>
public static class PrivacyFailures
{
    public static readonly Failure RequestNotFound = new(FailureKind.NotFound, "privacyRequest.notFound", "There is no such request.");
    public static readonly Failure AlreadySettled = new(FailureKind.Conflict, "privacyRequest.settled", "The request is settled already.");
    public static readonly Failure ReasonNeeded = Failure.Field("reason", "privacyRequest.reason", "Say why it is refused: the person has a right to know.");
    public static readonly Failure NotConfirmed = Failure.Field("confirm", "erasure.notConfirmed", "Erasure cannot be undone: send confirm as true.");
    public static readonly Failure AlreadyErased = new(FailureKind.Conflict, "contact.erased", "This person is erased already.");
    public static readonly Failure LinkNotFound = new(FailureKind.NotFound, "privacyLink.notFound", "This link does not work any more. Ask the business for a new one.");
    public static readonly Failure NoWayToReach = new(FailureKind.Conflict, "privacyLink.noWay", "There is no channel or e-mail by which this person could be sent a code.");
    public static readonly Failure WrongCode = Failure.Field("code", "privacyLink.wrongCode", "This code is not right or is too old. Ask for a new one.");
    public static readonly Failure TooManyCodes = new(FailureKind.TooMany, "privacyLink.tooManyCodes", "No more codes are sent for this link. Ask the business for a new link.");
    public static readonly Failure NotVerified = new(FailureKind.Unauthenticated, "privacyLink.notVerified", "Enter the code first.");
    public static readonly Failure Restricted = new(FailureKind.Conflict, "contact.restricted", "The person asked that their data only be kept: nothing is sent to them by itself.");

    public static Failure OutOfBounds(RetentionKind kind) => Failure.Field(
        $"rules.{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}", "retention.outOfBounds",
        $"Between {RetentionBounds.Of(kind).Least} and {RetentionBounds.Of(kind).Most} days.");
}
