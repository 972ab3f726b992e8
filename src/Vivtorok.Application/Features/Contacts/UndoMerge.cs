using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>
/// Two contacts that were merged are two again: what moved goes back, with what was written in their conversations since, and what was
/// taken from the other is given back unless it was edited.
/// </summary>
public sealed record UndoMergeCommand(ContactMergeId Id) : IRequest<Result<ContactsApart>>;

/// <param name="Contact">The contact that stayed.</param>
/// <param name="Other">The contact that is there again.</param>
/// <param name="Returned">What went back.</param>
public sealed record ContactsApart(ContactRow Contact, ContactRow Other, IReadOnlyList<MovedRows> Returned);

internal sealed class UndoMergeHandler(IAppDbContext db, IContactRows rows, TimeProvider clock) : IRequestHandler<UndoMergeCommand, Result<ContactsApart>>
{
    public async Task<Result<ContactsApart>> Handle(UndoMergeCommand request, CancellationToken cancellationToken)
    {
        var merge = await db.ContactMerges.SingleOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
        if (merge is null) return ContactFailures.MergeNotFound;
        var now = clock.GetUtcNow();
        if (now >= merge.UndoUntil) return ContactFailures.MergeIsOld;
        var both = await db.Contacts.WithMerged().Where(c => c.Id == merge.WinnerId || c.Id == merge.OtherId).ToDictionaryAsync(c => c.Id, cancellationToken);
        var (winner, other) = (both[merge.WinnerId], both[merge.OtherId]);
        if (winner.MergedIntoId is not null) return ContactFailures.LaterMergeFirst;

        other.Part();
        winner.Touch(now);
        IReadOnlyList<MovedRows> returned = [];
        await rows.ReturnAsync(merge, ConcludeAsync, cancellationToken);
        return new ContactsApart(ContactRow.Of(winner), ContactRow.Of(other), returned);

        async Task ConcludeAsync(IReadOnlyDictionary<string, int> counts)
        {
            returned = MovedRows.Of(counts);
            other.Heed(winner, merge.MergedAt);
            winner.GiveBack(merge.Taken, other, await HasSpokenAsync(merge, cancellationToken), now);
            merge.TellPages();
            db.ContactMerges.Remove(merge);
        }
    }

    // By then the conversations of the other are no longer the winner's.
    private async Task<bool> HasSpokenAsync(ContactMerge merge, CancellationToken cancellationToken) =>
        await db.Conversations.AnyAsync(c => c.ContactId == merge.WinnerId && c.LastInboundAt > merge.MergedAt, cancellationToken)
        || await db.PrivacyRequests.AnyAsync(r => r.ContactId == merge.WinnerId && r.CreatedAt > merge.MergedAt, cancellationToken);
}
