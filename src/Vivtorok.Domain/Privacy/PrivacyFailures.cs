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
    public static readonly Failure Restricted = new(FailureKind.Conflict, "contact.restricted", "The person asked that their data only be kept: nothing is sent to them by itself.");
}
