namespace Vivtorok.Domain.Conversations;

/// <summary>What the provider takes for one message.</summary>
/// <param name="Category">What it is billed as, such as <c>utility</c>.</param>
/// <param name="AmountMicros">Millionths of the major unit, for a message costs less than a cent; null: billed, but the price is not known.</param>
/// <param name="Currency">ISO 4217; null where there is no amount.</param>
public sealed record MessageCost(string Category, bool IsBilled, long? AmountMicros, string? Currency)
{
    public const int CategoryMaxLength = 30;
}
