using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Alerts;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>Reads and writes what is known of the model's health. Of two turns that learn the same, one writes and alerts.</summary>
internal sealed class ModelHealthKeeper(IAppDbContext db, Caller caller, AlertBell bell, TimeProvider clock)
{
    private const int Tries = 5;
    private const string Subject = "model";

    public IQueryable<ModelSetting> Settings => db.ModelSettings.AsNoTracking();

    public Task<ModelHealth?> ReadAsync(CancellationToken cancellationToken) => db.ModelHealth.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>What keeps a turn from asking the model now. When it is due again, one turn is let through to try.</summary>
    public async Task<ModelProblem?> ProblemAsync(string fingerprint, CancellationToken cancellationToken)
    {
        var (health, now) = (await ReadAsync(cancellationToken), clock.GetUtcNow());
        if (health is null || !health.IsDown(fingerprint)) return null;
        if (!health.MayTry(fingerprint, now)) return health.Problem;
        return await ChangeAsync(row => row.Claim(now), row => row.MayTry(fingerprint, now), cancellationToken) ? null : health.Problem;
    }

    public async Task WorkedAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { Problem: not null }) return;
        if (await ChangeAsync(row => row.Worked(), row => row.Problem is not null, cancellationToken))
            await bell.CloseAsync(caller.WorkspaceId, AlertKind.ModelDown, Subject, cancellationToken);
    }

    public async Task FailedAsync(ModelProblem problem, string fingerprint, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var (now, isNews) = (clock.GetUtcNow(), false);
        await ChangeAsync(row => isNews = row.Failed(problem, fingerprint, retryAfter, now), _ => true, cancellationToken);
        if (isNews) await bell.RaiseAsync(caller.WorkspaceId, AlertKind.ModelDown, Subject, null, $"model.{JsonNamingPolicy.CamelCase.ConvertName(problem.ToString())}", cancellationToken);
    }

    public async Task ReachedLimitAsync(string month, CancellationToken cancellationToken)
    {
        if (await ChangeAsync(row => row.ReachedLimit(month), row => row.LimitMonth != month, cancellationToken))
            await bell.RaiseAsync(caller.WorkspaceId, AlertKind.ModelLimitReached, month, null, "model.limitReached", cancellationToken);
    }

    public async Task ResumeAsync(int turnsToday, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await ChangeAsync(row => row.Resume(turnsToday, now), row => row.TrippedAt is not null, cancellationToken))
            await bell.CloseAsync(caller.WorkspaceId, AlertKind.ModelStopped, Subject, cancellationToken);
    }

    public async Task<bool> IsTrippedAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) is { TrippedAt: not null };

    /// <summary>Trips where the turns since a person last looked are more than allowed.</summary>
    public async Task<bool> TripAsync(int turnsToday, int allowed, CancellationToken cancellationToken)
    {
        var (health, now) = (await ReadAsync(cancellationToken), clock.GetUtcNow());
        if (health?.TrippedAt is not null) return true;
        var seen = health?.ResumedAt is { } at && at.UtcDateTime.Date == now.UtcDateTime.Date ? health.ResumedAtTurns : 0;
        if (turnsToday - seen <= allowed) return false;
        if (await ChangeAsync(row => row.Trip(now), row => row.TrippedAt is null, cancellationToken))
            await bell.RaiseAsync(caller.WorkspaceId, AlertKind.ModelStopped, Subject, null, "model.breaker", cancellationToken);
        return true;
    }

    /// <returns>Whether this call made the change: false where it was not wanted any more.</returns>
    private async Task<bool> ChangeAsync(Action<ModelHealth> change, Func<ModelHealth, bool> isWanted, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.Forget();
            var row = await db.ModelHealth.SingleOrDefaultAsync(cancellationToken);
            if (row is null) db.ModelHealth.Add(row = new ModelHealth(caller.WorkspaceId));
            if (!isWanted(row)) return false;
            change(row);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateException exception) when (attempt < Tries && (exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception)))
            {
                // Another turn learned it in this moment.
            }
            finally
            {
                db.Forget();
            }
        }
    }
}
