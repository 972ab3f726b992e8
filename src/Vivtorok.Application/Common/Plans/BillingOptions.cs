namespace Vivtorok.Application.Common.Plans;

/// <summary>Whether plans hold here. Set by what takes the payments, so a limit that nobody could buy their way out of cannot exist.</summary>
public sealed class BillingOptions
{
    /// <summary>False: every workspace has everything, without limits.</summary>
    public bool Charges { get; set; }
}
