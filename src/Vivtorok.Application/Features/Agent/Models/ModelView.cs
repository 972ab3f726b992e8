using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>Who answers customers, with whose key, what it has used this month and how it is.</summary>
/// <param name="Answers">Who answers now, by the workspace's choice or else the platform's.</param>
/// <param name="Chosen">The workspace's own choice; null: none.</param>
/// <param name="Model">The provider's name of the model that is used.</param>
/// <param name="OwnModel">The one the workspace chose; null: the platform's.</param>
/// <param name="Version">That of the setting; 0: nothing was set yet.</param>
public sealed record ModelView(
    AnsweringModel Answers, AnsweringModel? Chosen, string Model, string? OwnModel, ModelKeyRow Key, ModelLimitsRow Limits, ModelUseRow Month, ModelHealthRow Health, int Version);

/// <summary>Whose key is used.</summary>
public enum ModelKeySource
{
    None,
    Platform,
    Own,
}

/// <param name="Hint">The last four characters of the own key; the key itself is never shown.</param>
public sealed record ModelKeyRow(ModelKeySource Source, string? Hint, DateTimeOffset? SetAt);

/// <param name="OwnMonthlyTokens">What the workspace set; null: the platform's limit.</param>
/// <param name="OwnMonthlyCents">US cents.</param>
/// <param name="MonthlyTokens">The limit that holds.</param>
/// <param name="MonthlyCents">US cents.</param>
public sealed record ModelLimitsRow(long? OwnMonthlyTokens, int? OwnMonthlyCents, long MonthlyTokens, long MonthlyCents, LimitAction OnLimit);

/// <summary>What was used this month (UTC), with what running calls have reserved.</summary>
/// <param name="CostMicros">Millionths of a US dollar, by the configured prices.</param>
/// <param name="IsPriced">False: the model has no price of its own, a high one is assumed.</param>
public sealed record ModelUseRow(string Month, int Calls, long Tokens, long CachedTokens, long CostMicros, bool IsPriced);

/// <summary>How the language model is.</summary>
public enum ModelState
{
    /// <summary>It answers, or it was not chosen.</summary>
    Ok,

    /// <summary>It cannot be had for the moment; the built-in agent answers and it is tried again.</summary>
    Down,

    /// <summary>It is not asked any more before the key is changed.</summary>
    Off,

    /// <summary>The breaker is open: a person must resume.</summary>
    Tripped,

    /// <summary>The month's limit is reached.</summary>
    LimitReached,
}

public sealed record ModelHealthRow(ModelState State, ModelProblem? Problem, DateTimeOffset? Since, DateTimeOffset? RetryAt);

/// <summary>Describes the model of the caller's workspace.</summary>
internal sealed class ModelPages(ModelGate gate, ModelHealthKeeper keeper, ModelLedger ledger, ModelKeys keys, IEnumerable<IAgentModel> models)
{
    private const long MicrosOfCent = 10_000;

    public IAgentModel? Language => models.FirstOrDefault(model => !model.IsBuiltIn);

    public async Task<ModelView> DescribeAsync(CancellationToken cancellationToken)
    {
        var setting = await keeper.Settings.SingleOrDefaultAsync(cancellationToken);
        var access = Language is { } language ? keys.AccessOf(setting, language) : null;
        var limit = gate.LimitOf(setting);
        var month = await ledger.Of(ledger.Month).SingleOrDefaultAsync(cancellationToken);
        var model = access?.Model ?? setting?.Model ?? Language?.DefaultModel ?? "";
        var source = setting?.KeySecret is not null ? ModelKeySource.Own : access is null ? ModelKeySource.None : ModelKeySource.Platform;
        return new ModelView(
            gate.AnsweringIn(setting), setting?.Answers, model, setting?.Model,
            new ModelKeyRow(source, setting?.KeyHint, setting?.KeySetAt),
            new ModelLimitsRow(setting?.MonthlyTokens, setting?.MonthlyCents, limit.Tokens, limit.Cost / MicrosOfCent, setting?.OnLimit ?? LimitAction.HandOff),
            new ModelUseRow(ledger.Month, month?.Calls ?? 0, month?.Tokens ?? 0, month?.CachedTokens ?? 0, month?.Cost ?? 0, gate.Prices.Knows(model)),
            Health(await keeper.ReadAsync(cancellationToken), access), setting?.Version ?? 0);
    }

    private ModelHealthRow Health(ModelHealth? health, ModelAccess? access)
    {
        if (health is null || access is null) return new ModelHealthRow(ModelState.Ok, null, null, null);
        if (health.TrippedAt is { } tripped) return new ModelHealthRow(ModelState.Tripped, null, tripped, null);
        if (health.IsDown(ModelKeys.Fingerprint(access))) return new ModelHealthRow(health.RetryAt is null ? ModelState.Off : ModelState.Down, health.Problem, health.Since, health.RetryAt);
        return new ModelHealthRow(health.LimitMonth == ledger.Month ? ModelState.LimitReached : ModelState.Ok, null, null, null);
    }
}
