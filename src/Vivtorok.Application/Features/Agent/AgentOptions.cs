using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Vivtorok.Application.Features.Agent;

/// <summary>Settings of the section <c>Agent</c>.</summary>
public sealed class AgentOptions
{
    public const string Section = "Agent";

    /// <summary>
    /// Who answers in workspaces that have not chosen: <c>built-in</c> or <c>claude</c>. Absent: Claude where the platform has a key,
    /// else the built-in agent, which also takes over wherever Claude fails.
    /// </summary>
    [RegularExpression("built-in|claude")]
    public string? Model { get; init; }

    /// <summary>The longest a turn may take in a chat.</summary>
    [Range(5, 300)]
    public int TurnSeconds { get; init; } = 60;

    /// <summary>The longest a language model may take for its part of a turn; then the built-in agent answers.</summary>
    [Range(1, 300)]
    public double ModelSeconds { get; init; } = 22;

    /// <summary>After so many turns of one conversation in 24 hours people take over.</summary>
    [Range(1, 100_000)]
    public int TurnsPerConversationAndDay { get; init; } = 200;

    /// <summary>So long the agent may owe an answer before people get the conversation, whatever keeps it.</summary>
    [Range(60, 86_400)]
    public int SilenceSeconds { get; init; } = 300;

    [ValidateObjectMembers]
    public UsageLimits Limits { get; init; } = new();

    /// <summary>Prices by the model's name or the beginning of it, in US dollars for a million tokens. The longest name that fits counts.</summary>
    public IReadOnlyDictionary<string, ModelPrice> Prices { get; init; } = new Dictionary<string, ModelPrice>();

    /// <summary>For a model without a price of its own: rather too high, so that limits of money hold.</summary>
    public ModelPrice FallbackPrice { get; init; } = new() { Input = 5, Output = 25 };
}

/// <summary>The platform's limits of a workspace; its people may set lower ones, and with a key of their own any.</summary>
public sealed class UsageLimits
{
    [Range(0, long.MaxValue)]
    public long MonthlyTokens { get; init; } = 50_000_000;

    /// <summary>US cents.</summary>
    [Range(0, int.MaxValue)]
    public int MonthlyCents { get; init; } = 10_000;

    /// <summary>The breaker trips at this multiple of the busiest day of the last thirty…</summary>
    [Range(1.1, 100)]
    public double BreakerFactor { get; init; } = 3;

    /// <summary>… and never below so many turns a day.</summary>
    [Range(1, int.MaxValue)]
    public int BreakerFloor { get; init; } = 1000;
}

/// <summary>US dollars for a million tokens.</summary>
public sealed class ModelPrice
{
    [Range(0, 10_000)]
    public decimal Input { get; init; }

    [Range(0, 10_000)]
    public decimal Output { get; init; }

    /// <summary>Absent: a tenth of the input's.</summary>
    [Range(0, 10_000)]
    public decimal? CacheRead { get; init; }

    /// <summary>Absent: a quarter more than the input's.</summary>
    [Range(0, 10_000)]
    public decimal? CacheWrite { get; init; }
}
