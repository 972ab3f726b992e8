using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Domain;
using Vivtorok.Domain.Alerts;

namespace Vivtorok.Application.Common;

/// <summary>
/// Raises an alert once per outage and ends it when the cause is gone. In a scope and a save of its own, so it may be called from
/// anywhere outside of a transaction; both calls can be repeated. Owners get a letter by the outbox, which needs no model.
/// </summary>
public sealed class AlertBell(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <param name="subject">What it is about, as an id or another stable name: one alert of a kind is open for it.</param>
    /// <param name="about">The subject as people know it, such as a channel's name; never a customer's words or name.</param>
    /// <param name="detail">The cause as a stable code.</param>
    public async Task RaiseAsync(WorkspaceId workspace, AlertKind kind, string subject, string? about, string? detail, CancellationToken cancellationToken)
    {
        await using var scope = Open(workspace);
        var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        var key = Alert.KeyOf(kind, subject);
        if (await db.Alerts.AnyAsync(alert => alert.OpenKey == key, cancellationToken)) return;
        db.Alerts.Add(new Alert(workspace, kind, subject, clock.GetUtcNow()).Describe(about, detail));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // Somebody else noticed at the same moment.
        }
    }

    public async Task CloseAsync(WorkspaceId workspace, AlertKind kind, string subject, CancellationToken cancellationToken)
    {
        await using var scope = Open(workspace);
        var db = scope.ServiceProvider.GetRequiredService<IAppDbContext>();
        var key = Alert.KeyOf(kind, subject);
        if (await db.Alerts.SingleOrDefaultAsync(alert => alert.OpenKey == key, cancellationToken) is not { } open) return;
        open.Close(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private AsyncServiceScope Open(WorkspaceId workspace)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksFor(workspace, "system");
        return scope;
    }
}
