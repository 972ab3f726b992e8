using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>Counts the calls of one turn against the workspace's month: what a call may take is reserved before it and put right after it.</summary>
internal sealed class ModelMeter(ModelLedger ledger, ModelPrices prices, string model, MonthlyLimit limit)
{
    /// <returns>False: the month's limit would be passed; the call must not be made.</returns>
    public Task<bool> ReserveAsync(TokenUse estimate, CancellationToken cancellationToken) =>
        ledger.ReserveAsync(estimate.Total, Cost(estimate), limit, cancellationToken);

    public Task SettleAsync(TokenUse estimate, TokenUse spent) =>
        ledger.SettleAsync(new Spending(spent.Total, spent.CacheRead, Cost(spent)), estimate.Total, Cost(estimate));

    public long Cost(TokenUse use) => prices.Of(model, use);
}

/// <summary>Tokens and millionths of a US dollar a month.</summary>
internal readonly record struct MonthlyLimit(long Tokens, long Cost);

/// <summary>What one call really took.</summary>
internal readonly record struct Spending(long Tokens, long CachedTokens, long Cost);
