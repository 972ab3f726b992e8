using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Billing;

/// <summary>Notes what the payment provider posted, once by its id; the work that asks what holds now is written by the same save.</summary>
/// <param name="Body">As it came, byte for byte.</param>
public sealed record ReceivePaymentEventCommand(byte[] Body, string? Signature) : IRequest<Result<Done>>;

internal sealed partial class ReceivePaymentEventHandler(
    IAppDbContext db, IPaymentGateway gateway, BillingDoor door, TimeProvider clock, ILogger<ReceivePaymentEventHandler> logger)
    : IRequestHandler<ReceivePaymentEventCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReceivePaymentEventCommand request, CancellationToken cancellationToken)
    {
        var read = gateway.Read(request.Body, request.Signature);
        if (!read.IsSuccess) return read.Failure;
        var notice = read.Value;
        if (await door.EnterAsync(notice, cancellationToken) is not { } workspace)
        {
            Stranger(notice.Kind); // one account at the provider may serve other products too
            return Done.Instance;
        }

        var kept = new PaymentEvent(workspace, notice.Key, notice.Kind, notice.CustomerKey, clock.GetUtcNow());
        db.PaymentEvents.Add(notice.Matters ? kept.Matters() : kept);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            // It was told before.
        }

        return Done.Instance;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "An event {Kind} of the payment provider is about nobody here")]
    private partial void Stranger(string kind);
}

/// <summary>Finds whose event it is: by the payer, else by the workspace we had written on the object.</summary>
internal sealed class BillingDoor(IAppDbContext db, Caller caller)
{
    public async Task<WorkspaceId?> EnterAsync(PaymentNotice notice, CancellationToken cancellationToken)
    {
        var found = await FindAsync(notice, cancellationToken);
        if (found is { } workspace) caller.WorksFor(workspace, "provider");
        return found;
    }

    private async Task<WorkspaceId?> FindAsync(PaymentNotice notice, CancellationToken cancellationToken)
    {
        var all = db.Subscriptions.AcrossWorkspaces().AsNoTracking();
        if (notice.CustomerKey is { } customer && await all.FirstOrDefaultAsync(row => row.CustomerKey == customer, cancellationToken) is { } known) return known.WorkspaceId;
        if (notice.Workspace is not { } workspace) return null;
        return await all.AnyAsync(row => row.WorkspaceId == workspace && row.CustomerKey == null, cancellationToken) ? workspace : null;
    }
}
