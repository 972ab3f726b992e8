using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.Turns;
using Vivtorok.Domain;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>Who may answer a turn now, and why it is not the language model where it is not.</summary>
/// <param name="Seat">Null: the breaker is open, people take over.</param>
/// <param name="Language">The language model's access where it is the one that answers.</param>
internal sealed record Seating(AgentSeat? Seat, ModelSetting? Setting, ModelAccess? Language)
{
    /// <summary>The problem that keeps the language model away; null: it answers, or was not chosen.</summary>
    public ModelProblem? Problem { get; init; }
}

/// <summary>
/// Decides who answers: the workspace's choice, its key, what is known of the model's health, and the breaker. All of it lives in
/// the database, so every node decides alike and the owner is told once.
/// </summary>
internal sealed class ModelGate(ModelHealthKeeper keeper, IEnumerable<IAgentModel> models, ModelKeys keys, ModelLedger ledger, IOptions<AgentOptions> options)
{
    public ModelPrices Prices { get; } = new(options);

    public IAgentModel? BuiltIn => models.FirstOrDefault(model => model.IsBuiltIn);

    public async Task<Seating> SeatAsync(CancellationToken cancellationToken)
    {
        var setting = await keeper.Settings.SingleOrDefaultAsync(cancellationToken);
        var language = models.FirstOrDefault(model => !model.IsBuiltIn);
        var access = language is null || AnsweringIn(setting) == AnsweringModel.BuiltIn ? null : keys.AccessOf(setting, language);
        if (access is null) return new Seating(BuiltInSeat(), setting, null);

        if (await keeper.ProblemAsync(ModelKeys.Fingerprint(access), cancellationToken) is { } problem) return new Seating(BuiltInSeat(), setting, null) { Problem = problem };
        if (await IsTrippedAsync(cancellationToken)) return new Seating(null, setting, access);
        var meter = new ModelMeter(ledger, Prices, access.Model, LimitOf(setting));
        return new Seating(new AgentSeat(language!, access, meter), setting, access);
    }

    public AnsweringModel AnsweringIn(ModelSetting? setting) => setting?.Answers ?? options.Value.Model switch
    {
        "claude" => AnsweringModel.Claude,
        "built-in" => AnsweringModel.BuiltIn,
        _ => setting?.KeySecret is not null || models.Any(model => model.Platform is not null) ? AnsweringModel.Claude : AnsweringModel.BuiltIn,
    };

    /// <summary>With its own key a workspace may go beyond the platform's limit, with the platform's key only below it.</summary>
    public MonthlyLimit LimitOf(ModelSetting? setting)
    {
        const long perCent = 10_000; // millionths of a dollar
        var platform = new MonthlyLimit(options.Value.Limits.MonthlyTokens, options.Value.Limits.MonthlyCents * perCent);
        var own = new MonthlyLimit(setting?.MonthlyTokens ?? platform.Tokens, setting?.MonthlyCents is { } cents ? cents * perCent : platform.Cost);
        return setting?.KeySecret is not null ? own : new MonthlyLimit(Math.Min(own.Tokens, platform.Tokens), Math.Min(own.Cost, platform.Cost));
    }

    /// <summary>A contact's words are about to leave for the model's provider.</summary>
    public Task DiscloseAsync(ContactId contact, CancellationToken cancellationToken) => ledger.DiscloseAsync(contact, cancellationToken);

    /// <summary>What a run of the language model showed of its health.</summary>
    public async Task LearnAsync(ModelAccess access, AgentRun run, CancellationToken cancellationToken)
    {
        if (run.HandOff?.Reason == Domain.Conversations.HandOffReason.UsageLimit) await keeper.ReachedLimitAsync(ledger.Month, cancellationToken);
        else if (run.Failure is not { } failure) await keeper.WorkedAsync(cancellationToken);
        else if (failure.Problem is not (ModelProblem.Cut or ModelProblem.Declined))
            await keeper.FailedAsync(failure.Problem, ModelKeys.Fingerprint(access), failure.RetryAfter, cancellationToken);
    }

    private async Task<bool> IsTrippedAsync(CancellationToken cancellationToken)
    {
        var turns = await ledger.CountTurnAsync(cancellationToken);
        var limits = options.Value.Limits;
        if (turns < limits.BreakerFloor) return await keeper.IsTrippedAsync(cancellationToken);
        var busiest = await ledger.BusiestDayAsync(cancellationToken);
        return await keeper.TripAsync(turns, (int)Math.Max(limits.BreakerFloor, busiest * limits.BreakerFactor), cancellationToken);
    }

    private AgentSeat? BuiltInSeat() => BuiltIn is { } builtIn ? AgentSeat.Of(builtIn) : null;
}
