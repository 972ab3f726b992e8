using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Billing;

/// <summary>
/// That the payment provider told of something: once by its id. What it told is not kept, it holds names and addresses and may be out
/// of date; what holds now is asked for when the work is done.
/// </summary>
[NotPersonal]
public sealed class PaymentEvent : Entity, IWorkspaceOwned
{
    public const int KeyMaxLength = 255;
    public const int KindMaxLength = 100;

    /// <summary>The provider repeats for days and can be told to for weeks.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(60);

    private PaymentEvent()
    {
    }

    public PaymentEvent(WorkspaceId workspaceId, string key, string kind, string? customerKey, DateTimeOffset now)
    {
        Id = new PaymentEventId(Guid.CreateVersion7());
        (WorkspaceId, ProviderKey, Kind, CustomerKey, ReceivedAt) = (workspaceId, key, kind, customerKey, now);
    }

    public PaymentEventId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public string ProviderKey { get; private set; } = "";

    /// <summary>The provider's name of what happened.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The payer it is about.</summary>
    public string? CustomerKey { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>It may have changed what the workspace has: the work that finds out is written with it.</summary>
    public PaymentEvent Matters()
    {
        Raise(new PaymentEventKept(Id, WorkspaceId));
        return this;
    }
}

/// <summary>The payment provider told of something that may change a subscription.</summary>
public sealed record PaymentEventKept(PaymentEventId EventId, WorkspaceId WorkspaceId) : IDomainEvent;
