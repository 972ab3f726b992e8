using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Work;

/// <summary>Makes work rows of commands.</summary>
internal sealed class WorkWriter(AppDbContext db, WorkSignal signal, TimeProvider clock)
{
    /// <param name="order">Its place in the lane; see <see cref="WorkSignal.Order"/>. Due is what the clock says: an order can run ahead of it.</param>
    public static WorkItem ToItem(IWorkCommand command, Caller caller, DateTimeOffset now, DateTimeOffset order) => new(
        caller.WorkspaceId, WorkCommands.NameOf(command), JsonSerializer.Serialize(command, command.GetType(), Json.Options),
        command.Lane, command.NotBefore ?? now, order);

    public async Task AddAsync(IEnumerable<IWorkCommand> commands, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var command in commands) db.WorkItems.Add(ToItem(command, db.Caller, now, signal.Order(now)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
