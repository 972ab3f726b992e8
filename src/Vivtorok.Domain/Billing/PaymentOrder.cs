using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Billing;

/// <summary>What we tell the payment provider to do.</summary>
public enum PaymentOrderKind
{
    MakeCustomer,
    Checkout,
    Change,
    Cancel,
    Resume,
    CancelNow,
}

/// <summary>
/// An order to the payment provider, written before it is given. Its id is the idempotency key: the same order, given again because
/// nobody knows what became of it, is then carried out once.
/// </summary>
[NotPersonal]
public sealed class PaymentOrder : Entity, IWorkspaceOwned
{
    public const int TargetMaxLength = 400;
    public const int OutcomeMaxLength = 100;

    /// <summary>The provider remembers a key for a day; after that it counts as new.</summary>
    public static readonly TimeSpan KeyLife = TimeSpan.FromHours(23);

    /// <summary>Kept as long as the record of who changed what.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(400);

    private PaymentOrder()
    {
    }

    public PaymentOrder(WorkspaceId workspaceId, PaymentOrderKind kind, string target, DateTimeOffset now)
    {
        Id = new PaymentOrderId(Guid.CreateVersion7());
        (WorkspaceId, Kind, Target, CreatedAt) = (workspaceId, kind, target, now);
    }

    public PaymentOrderId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public PaymentOrderKind Kind { get; private set; }

    /// <summary>What it is about and how: two orders with one target are the same.</summary>
    public string Target { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Null: nobody knows what became of it.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary><c>done</c>, or the code of the refusal.</summary>
    public string? Outcome { get; private set; }

    public string IdempotencyKey => Id.Value.ToString();

    public void Settle(Failure? failure, DateTimeOffset now) => (SettledAt, Outcome) = (now, failure?.Code ?? "done");
}
