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

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = (AppDbContext)eventData.Context!;
        var entities = context.ChangeTracker.Entries<Entity>().Select(entry => entry.Entity).Where(entity => entity.Events.Count > 0).ToList();
        var events = entities.SelectMany(entity => entity.Events).ToList();
        foreach (var entity in entities) entity.ClearEvents();
        var now = clock.GetUtcNow();
        foreach (var command in events.SelectMany(Reactions.To)) context.WorkItems.Add(WorkWriter.ToItem(command, context.Caller, now, work.Order(now)));
        _saving.AddOrUpdate(context, events);
        return ValueTask.FromResult(result);
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
}
