namespace Vivtorok.Domain.Common;

/// <summary>An amount in minor units (kopiykas, cents) of an ISO 4217 currency.</summary>
public sealed record Money(long Amount, string Currency)
{
    public const int CurrencyLength = 3;

    /// <summary>The largest amount taken: a billion of the major unit.</summary>
    public const long MaxAmount = 100_000_000_000;
}
