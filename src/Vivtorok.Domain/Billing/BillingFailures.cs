using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Billing;

/// <summary>What a plan refuses.</summary>
public static class PlanFailures
{
    /// <summary>The same code for every limit; which one it is stands in <c>errors</c>.</summary>
    public static Failure LimitReached(PlanLimit limit, int allowed)
    {
        var message = limit switch
        {
            PlanLimit.Members => $"The plan holds {allowed} members, with open invitations. An owner can choose a larger plan.",
            PlanLimit.Channels => $"The plan holds {allowed} channels. Disconnect one, or let an owner choose a larger plan.",
            PlanLimit.Contacts => $"The plan holds {allowed} contacts. Those who write to you are still taken in; to add more by hand, an owner can choose a larger plan.",
            _ => $"The plan's {allowed} replies of the agent are used up.",
        };
        return new Failure(FailureKind.Limit, "plan.limitReached", message) { Fields = new Dictionary<string, string[]> { [Name(limit)] = [message] } };
    }

    public static readonly Failure Ended =
        new(FailureKind.Limit, "plan.ended", "The plan has ended. Everything that is here can be read, answered by hand and exported; an owner can choose a plan to add more.");

    private static string Name(PlanLimit limit) => char.ToLowerInvariant(limit.ToString()[0]) + limit.ToString()[1..];
}

/// <summary>Everything that can be refused about paying.</summary>
public static class BillingFailures
{
    public static readonly Failure NotConfigured = new(FailureKind.Conflict, "billing.notConfigured", "This installation takes no payments: every workspace has everything.");
    public static readonly Failure NotOnSale = Failure.Field("plan", "billing.notOnSale", "This plan is not on sale.");
    public static readonly Failure NoPrice = Failure.Field("currency", "billing.noPrice", "This plan has no price in this currency.");
    public static readonly Failure AlreadySubscribed = new(FailureKind.Conflict, "billing.alreadySubscribed", "There is a running subscription. Change its plan instead of buying another.");
    public static readonly Failure NotSubscribed = new(FailureKind.Conflict, "billing.notSubscribed", "There is no running subscription.");
    public static readonly Failure SamePlan = Failure.Field("plan", "billing.samePlan", "This is the plan you have.");
    public static readonly Failure PreviewOld = new(FailureKind.Conflict, "billing.previewOld", "The amounts you saw are an hour old. Look at them again.");
    public static readonly Failure ForeignSession = new(FailureKind.NotFound, "billing.sessionUnknown", "There is no such payment page.");
    public static readonly Failure BadSignature = new(FailureKind.Unauthenticated, "billing.signature", "This is not signed by the payment provider.");
    public static readonly Failure BadEvent = new(FailureKind.Invalid, "billing.event", "This is no event of the payment provider.");

    // What the payment provider says no to.
    public static readonly Failure Declined = new(FailureKind.Limit, "billing.declined", "The bank declined the payment. Nothing was changed; use another card or ask the bank.");
    public static readonly Failure Authentication = new(FailureKind.Limit, "billing.authentication", "The bank wants you to confirm the payment. Open the billing portal and pay there.");
    public static readonly Failure Missing = new(FailureKind.NotFound, "billing.missing", "The payment provider does not know this any more.");
    public static readonly Failure Refused = new(FailureKind.Conflict, "billing.refused", "The payment provider refused this. Whoever runs this installation can see why in its log.");
    public static readonly Failure KeyRefused = new(FailureKind.Conflict, "billing.keyRefused", "The payment provider does not take this installation's key. Whoever runs it has to look.");
    public static readonly Failure Away = new(FailureKind.TooMany, "billing.away", "The payment provider does not answer now. Nothing is lost; try again in a minute.") { RetryAfter = TimeSpan.FromMinutes(1) };
    public static readonly Failure Uncertain = new(FailureKind.TooMany, "billing.uncertain", "The payment provider stumbled. Look at the plan before you try again.") { RetryAfter = TimeSpan.FromMinutes(1) };
}
