using Microsoft.Extensions.Options;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>What tokens cost by the configured prices, in millionths of a US dollar.</summary>
internal sealed class ModelPrices(IOptions<AgentOptions> options)
{
    private const decimal CacheRead = 0.1m;
    private const decimal CacheWrite = 1.25m;

    /// <summary>Whether the model has a price of its own.</summary>
    public bool Knows(string model) => Find(model) is not null;

    public long Of(string model, TokenUse use)
    {
        var price = Find(model) ?? options.Value.FallbackPrice;
        var fresh = Math.Max(0, use.Input - use.CacheRead - use.CacheWrite);
        var dollars = fresh * price.Input + use.Output * price.Output
            + use.CacheRead * (price.CacheRead ?? price.Input * CacheRead) + use.CacheWrite * (price.CacheWrite ?? price.Input * CacheWrite);
        return (long)Math.Ceiling(dollars); // dollars for a million tokens are millionths of a dollar for one
    }

    private ModelPrice? Find(string model) => options.Value.Prices
        .Where(entry => model.StartsWith(entry.Key, StringComparison.OrdinalIgnoreCase)).OrderByDescending(entry => entry.Key.Length).Select(entry => entry.Value).FirstOrDefault();
}
