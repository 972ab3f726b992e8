namespace Vivtorok.Domain.Agents;

/// <summary>Whom the agent answers on a channel.</summary>
public enum AgentMode
{
    /// <summary>Nobody: people answer.</summary>
    Off,

    /// <summary>Nobody by itself: a member approves each draft.</summary>
    Drafts,

    /// <summary>Only the contacts on the channel's list.</summary>
    AllowList,

    /// <summary>Everyone while the business is closed.</summary>
    OutsideHours,

    /// <summary>Everyone.</summary>
    Everyone,
}
