using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Appointments;

/// <summary>Everything that can be refused about appointments, each code spelled once.</summary>
public static class AppointmentFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "appointment.notFound", "There is no such appointment.");
    public static readonly Failure Taken = new(FailureKind.Conflict, "appointment.taken", "This time is taken.");
    public static readonly Failure Closed = new(FailureKind.Conflict, "appointment.closed", "The business is not open for the whole of this time.");
    public static readonly Failure InPast = new(FailureKind.Conflict, "appointment.inPast", "This time is over.");
    public static readonly Failure TooSoon = new(FailureKind.Conflict, "appointment.tooSoon", "This is too soon to be booked.");
    public static readonly Failure TooFar = new(FailureKind.Conflict, "appointment.tooFar", "This is too far ahead to be booked.");
    public static readonly Failure OffGrid = new(FailureKind.Conflict, "appointment.offGrid", "No appointment starts at this time.");
    public static readonly Failure NotBookable = new(FailureKind.Conflict, "appointment.notBookable", "This service is not put in the calendar.");
    public static readonly Failure StaffUnable = new(FailureKind.Conflict, "appointment.staffUnable", "This member of the staff does not do this service.");
    public static readonly Failure LimitReached = new(FailureKind.Conflict, "appointment.limit", "The customer has as many appointments ahead as can be made in chat.");
    public static readonly Failure OneAtATime = new(FailureKind.Conflict, "appointment.oneAtATime", "One appointment is made for each of the customer's answers.");
    public static readonly Failure NotAgreed = new(FailureKind.Conflict, "appointment.notAgreed", "The customer has not answered to this proposal yet.");
    public static readonly Failure NotProposed = new(FailureKind.NotFound, "appointment.notProposed", "There is no such proposal in this conversation.");
    public static readonly Failure TooManyProposals = new(FailureKind.Conflict, "appointment.tooManyProposals", "Enough times were proposed in this conversation today.");
    public static readonly Failure ProposalExpired = new(FailureKind.Conflict, "appointment.proposalExpired", "This proposal is too old: propose again.");

    public static readonly Failure ServiceUnknown = Failure.Field("serviceId", "appointment.serviceUnknown", "There is no such service.");
    public static readonly Failure VariantUnknown = Failure.Field("variantId", "appointment.variantUnknown", "The service has no such variant.");
    public static readonly Failure StaffUnknown = Failure.Field("staffId", "appointment.staffUnknown", "There is no such member of the staff.");
    public static readonly Failure ContactUnknown = Failure.Field("contactId", "appointment.contactUnknown", "There is no such contact.");
}
