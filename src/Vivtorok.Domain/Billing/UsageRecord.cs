using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Billing;

/// <summary>
/// One answer of the agent that was sent, written by the save that sends it. A row each and no counter: turns that end at one moment
/// then have nothing to fight over. It names nobody, so it outlives the conversation.
/// </summary>
public sealed class UsageRecord : IWorkspaceOwned
{
    /// <summary>Long enough to compare a year.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(400);

    private UsageRecord()
    {
    }

    /// <param name="turn">The turn that wrote the answer: it counts once.</param>
    public UsageRecord(WorkspaceId workspaceId, TurnId turn, DateTimeOffset at)
    {
        Id = new UsageRecordId(Guid.CreateVersion7());
        (WorkspaceId, TurnId, At) = (workspaceId, turn, at);
    }

    public UsageRecordId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public TurnId TurnId { get; private set; }

    public DateTimeOffset At { get; private set; }
}
