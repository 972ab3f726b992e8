using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Appointments;

/// <summary>
/// One UTC day of a workspace's calendar. Whoever books raises its version in the same save, so two bookings that were
/// checked against the same day cannot both be written, on any database.
/// </summary>
public sealed class CalendarDay : IWorkspaceOwned, IVersioned
{
    private CalendarDay()
    {
    }

    public CalendarDay(WorkspaceId workspaceId, DateOnly date) => (WorkspaceId, Date) = (workspaceId, date);

    public WorkspaceId WorkspaceId { get; private set; }

    public DateOnly Date { get; private set; }

    /// <summary>Counts bookings, moves and cancellations: changing it makes the row part of the save.</summary>
    public int Changes { get; private set; }

    public int Version { get; private set; }

    public void Changed() => Changes++;
}
