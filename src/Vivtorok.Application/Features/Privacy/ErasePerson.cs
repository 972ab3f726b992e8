using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>
/// Erases a person for good: messages, identities, decision records and sessions go; bookings, deals and tasks stay for the books
/// without anything personal. Open erasure requests are met by it. The receipt proves it.
/// </summary>
/// <param name="Confirm">Must be true: it cannot be undone.</param>
public sealed record ErasePersonCommand(ContactId ContactId, bool Confirm) : IRequest<Result<ErasureReceiptRow>>;

internal sealed class ErasePersonHandler(IAppDbContext db, IPersonalStore people, Caller caller, TimeProvider clock)
    : IRequestHandler<ErasePersonCommand, Result<ErasureReceiptRow>>
{
    public async Task<Result<ErasureReceiptRow>> Handle(ErasePersonCommand request, CancellationToken cancellationToken)
    {
        if (!request.Confirm) return PrivacyFailures.NotConfirmed;
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ContactId, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        if (contact.ErasedAt is not null) return PrivacyFailures.AlreadyErased;

        var conversations = await db.Conversations.Where(c => c.ContactId == request.ContactId).Select(c => c.Id).ToListAsync(cancellationToken);
        ErasureReceipt? receipt = null;
        await people.EraseAsync(request.ContactId, ConcludeAsync, cancellationToken);
        return ErasureReceiptRow.Of(receipt!);

        async Task ConcludeAsync(IReadOnlyList<ErasedRows> rows)
        {
            var now = clock.GetUtcNow();
            db.ErasureReceipts.Add(receipt = new ErasureReceipt(caller.WorkspaceId, request.ContactId, caller.Actor, rows, now).WithFilesOf(conversations));
            db.Audit.Add(AuditEntry.Act(caller.WorkspaceId, caller.Actor, AuditAction.Erased, "Contact", request.ContactId.Value, now));
            var open = await db.PrivacyRequests
                .Where(r => r.ContactId == request.ContactId && r.Kind == PrivacyRequestKind.Erasure && r.Status == PrivacyRequestStatus.Open).ToListAsync(cancellationToken);
            foreach (var met in open) met.Settle(refused: false, null, now);
        }
    }
}
