using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Work;

namespace Vivtorok.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Turns what happened into work rows of the same save, and after the commit into signals. This is the only place where events
/// become work.
/// </summary>
internal sealed class WorkInterceptor(WorkSignal work, IChangeSignal changes, TimeProvider clock) : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, List<IDomainEvent>> _saving = [];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = (AppDbContext)eventData.Context!;
        var changed = context.ChangeTracker.Entries<Entity>().Where(entry => entry.Entity.Events.Count > 0).ToList();
        var events = changed.SelectMany(entry => entry.Entity.Events).ToList();
        var now = clock.GetUtcNow();
        var announcements = changed.SelectMany(entry => Announcements.Of(entry.Entity, isNew: entry.State == EntityState.Added)).Distinct().ToList();
        foreach (var entry in changed) entry.Entity.ClearEvents();
        IEnumerable<IWorkCommand> commands = events.SelectMany(Reactions.To);
        if (announcements.Count > 0 && await IsHeardAsync(context, cancellationToken)) commands = commands.Concat(announcements.Select(one => one.ToCommand(now)));
        foreach (var command in commands) context.WorkItems.Add(WorkWriter.ToItem(command, context.Caller, now, work.Order(now)));
        _saving.AddOrUpdate(context, events);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var context = (AppDbContext)eventData.Context!;
        if (!_saving.TryGetValue(context, out var events)) return ValueTask.FromResult(result);
        _saving.Remove(context);
        if (context.ChangeTracker.Entries<WorkItem>().Any()) work.NoteWritten();
        foreach (var (topic, id) in events.Select(Signals.Of).OfType<(ChangeTopic, Guid)>().Distinct())
            changes.Publish(context.Caller.WorkspaceId, topic, id);
        return ValueTask.FromResult(result);
    }

    // Most workspaces have no developer: a look costs them less than a row that leads to nothing.
    private static Task<bool> IsHeardAsync(AppDbContext context, CancellationToken cancellationToken) =>
        context.WebhookEndpoints.AnyAsync(endpoint => endpoint.DisabledAt == null, cancellationToken);
}
