using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Agents;

/// <summary>When messages that nobody waits for may leave, and how many of them.</summary>
/// <param name="From">Minutes from midnight, business time.</param>
/// <param name="To">Minutes from midnight, after <paramref name="From"/>.</param>
/// <param name="OpenDaysOnly">Only on days when the business opens.</param>
/// <param name="Most">How many one conversation gets in a month.</param>
public sealed record FollowUpRules(int From, int To, bool OpenDaysOnly, int Most)
{
    public const int MostAllowed = 10;

    public static readonly FollowUpRules Default = new(9 * 60, 20 * 60, true, 2);
}

/// <summary>What happens in conversations by itself. One per workspace; without a row the values here hold.</summary>
[NotPersonal]
public sealed class AgentManners : Entity, IWorkspaceOwned, IVersioned
{
    public const int DefaultCloseAfterHours = 24;
    public const int DefaultRemindAfterHours = 2;
    public const int MaxHours = 30 * 24;
    public const int MaxAppointmentReminderHours = 24;

    private AgentManners()
    {
    }

    public AgentManners(WorkspaceId workspaceId)
    {
        Id = new AgentMannersId(Guid.CreateVersion7());
        WorkspaceId = workspaceId;
    }

    /// <summary>What a workspace begins with. Those from before reminders were known send none until somebody says so.</summary>
    public static AgentManners OfNewWorkspace(WorkspaceId workspaceId) => new(workspaceId) { AppointmentReminderHours = MaxAppointmentReminderHours };

    public AgentMannersId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    /// <summary>A customer who asks for the agent gets it, also after a hand-off.</summary>
    public bool CustomersMayCallAgent { get; private set; } = true;

    /// <summary>A conversation of the agent in which nothing is said for so long closes without a word; null: never.</summary>
    public int? CloseAfterHours { get; private set; } = DefaultCloseAfterHours;

    /// <summary>The team is reminded of a customer who waits for so long; null: never.</summary>
    public int? RemindAfterHours { get; private set; } = DefaultRemindAfterHours;

    /// <summary>A conversation that a member took and left unanswered for so long goes back to the agent; null: never.</summary>
    public int? ReturnAfterHours { get; private set; }

    public FollowUpRules FollowUps { get; private set; } = FollowUpRules.Default;

    /// <summary>The team is told of every appointment that the agent makes, moves or cancels.</summary>
    public bool TellTeamOfBookings { get; private set; } = true;

    /// <summary>So long before an appointment the customer is reminded of it; null: never.</summary>
    public int? AppointmentReminderHours { get; private set; }

    public int Version { get; private set; }

    public void Set(bool customersMayCallAgent, int? closeAfterHours, int? remindAfterHours, int? returnAfterHours, FollowUpRules followUps)
    {
        (CustomersMayCallAgent, FollowUps) = (customersMayCallAgent, followUps);
        (CloseAfterHours, RemindAfterHours, ReturnAfterHours) = (closeAfterHours, remindAfterHours, returnAfterHours);
    }

    public void SetBookings(bool tellTeam, int? reminderHours) => (TellTeamOfBookings, AppointmentReminderHours) = (tellTeam, reminderHours);
}
