using Vivtorok.Domain;

namespace Vivtorok.Application.Common;

/// <summary>What part of the screen is stale.</summary>
public enum ChangeTopic
{
    Conversation,
    Appointment,
    Deal,
    Task,
    Catalogue,
    Channel,
    Alert,
    Agent,
    Billing,
    Workspace,
    Contact,
}

/// <summary>Says after a commit that something changed: ids only, never text. Losing one costs a refetch, nothing else.</summary>
public interface IChangeSignal
{
    void Publish(WorkspaceId workspaceId, ChangeTopic topic, Guid id);

    /// <summary>Waits until the topic's row changes or the time is over. Register first, then read, then await.</summary>
    IChangeWait Listen(ChangeTopic topic, Guid id);
}

/// <summary>A registration with <see cref="IChangeSignal"/>; ends when disposed.</summary>
public interface IChangeWait : IDisposable
{
    Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken);
}
