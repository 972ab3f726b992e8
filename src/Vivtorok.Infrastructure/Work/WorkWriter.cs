using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Work;

/// <summary>Makes work rows of commands.</summary>
internal sealed class WorkWriter(AppDbContext db, WorkSignal signal, TimeProvider clock)
{
    public static WorkItem ToItem(IWorkCommand command, Caller caller, DateTimeOffset now) => new(
        caller.WorkspaceId, WorkCommands.NameOf(command), JsonSerializer.Serialize(command, command.GetType(), Json.Options),
        command.Lane, command.NotBefore ?? now, now);

    public async Task AddAsync(IWorkCommand command, CancellationToken cancellationToken)
    {
        db.WorkItems.Add(ToItem(command, db.Caller, signal.Order(clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellationToken);
    }
}
