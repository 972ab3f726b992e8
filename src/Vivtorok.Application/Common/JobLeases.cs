using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Work;

namespace Vivtorok.Application.Common;

/// <summary>
/// Lets one node at a time do a long job. The update re-checks what it saw, so the database decides; a node that dies loses the lease
/// after <see cref="Span"/>.
/// </summary>
public sealed class JobLeases(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static TimeSpan Span { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Null where another node has it.</summary>
    public async Task<JobHold?> TakeAsync(string name, CancellationToken cancellationToken)
    {
        var holder = Guid.CreateVersion7();
        if (await RenewAsync(name, holder, cancellationToken)) return new JobHold(this, name, holder, cancellationToken);
        await AddAsync(name, cancellationToken);
        return await RenewAsync(name, holder, cancellationToken) ? new JobHold(this, name, holder, cancellationToken) : null;
    }

    internal Task<bool> RenewAsync(string name, Guid holder, CancellationToken cancellationToken) => SetAsync(name, holder, clock.GetUtcNow() + Span, cancellationToken);

    internal async Task<bool> SetAsync(string name, Guid holder, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<IAppDbContext>().JobLeases
            .Where(lease => lease.Name == name && (lease.Holder == holder || lease.LeasedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.LeasedUntil, until), cancellationToken) == 1;
    }

    private async Task AddAsync(string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        if (await db.JobLeases.AnyAsync(lease => lease.Name == name, cancellationToken)) return;
        db.JobLeases.Add(new JobLease(name));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // Another node was there first; who takes it is decided next.
        }
    }
}

/// <summary>A job that is held: renewed while it lasts, given back when disposed.</summary>
public sealed class JobHold : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);
    private readonly CancellationTokenSource _lost;
    private readonly JobLeases _leases;
    private readonly Task _renewing;

    internal JobHold(JobLeases leases, string name, Guid holder, CancellationToken stopping)
    {
        (_leases, Name, Holder) = (leases, name, holder);
        _lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        _renewing = RenewAsync();
    }

    public string Name { get; }

    public Guid Holder { get; }

    /// <summary>Ends the work when the lease is lost: another node goes on with it.</summary>
    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _lost.CancelAsync();
        await _renewing;
        _lost.Dispose();
        await _leases.SetAsync(Name, Holder, DateTimeOffset.UnixEpoch, CancellationToken.None);
    }

    private async Task RenewAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Pause);
            while (await timer.WaitForNextTickAsync(_lost.Token))
                if (!await _leases.RenewAsync(Name, Holder, _lost.Token)) await _lost.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The job is over.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await _lost.CancelAsync(); // the database is away: whoever can reach it goes on
        }
    }
}
