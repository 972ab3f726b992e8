using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>
/// Two contacts are one person, says a member: one stays, and takes in all that hangs on the other. Ids on channels and conversations
/// keep to each other, so a reply goes where it always went. Can be undone for a week.
/// </summary>
/// <param name="Id">The contact that stays.</param>
/// <param name="Version">Of the contact that stays.</param>
public sealed record MergeContactsCommand(ContactId Id, ContactId OtherId, int? Version) : IRequest<Result<ContactsJoined>>;

/// <param name="MergeId">What to undo it by.</param>
/// <param name="Contact">The contact that stayed, as it is now.</param>
/// <param name="OtherId">The contact that was taken in.</param>
/// <param name="Moved">What moved.</param>
/// <param name="UndoUntil">How long it can be undone.</param>
public sealed record ContactsJoined(ContactMergeId MergeId, ContactRow Contact, ContactId OtherId, IReadOnlyList<MovedRows> Moved, DateTimeOffset UndoUntil);

internal sealed class MergeContactsHandler(IAppDbContext db, MergePair pair, IContactRows rows, Caller caller, TimeProvider clock)
    : IRequestHandler<MergeContactsCommand, Result<ContactsJoined>>
{
    public async Task<Result<ContactsJoined>> Handle(MergeContactsCommand request, CancellationToken cancellationToken)
    {
        var both = await pair.ReadAsync(request.Id, request.OtherId, cancellationToken);
        if (!both.IsSuccess) return both.Failure;
        var (winner, other) = both.Value;
        if (request.Version is { } version && version != winner.Version) return Failure.Stale(ContactRow.Of(winner));

        var merge = new ContactMerge(winner, other, winner.Absorb(other, clock.GetUtcNow()), caller.Actor, clock.GetUtcNow());
        other.MergeInto(winner);
        if (winner.RestrictedAt is not null) await OnlyKeepAsync(winner, other, cancellationToken);
        await EndVisitsAsync(winner.Id, other.Id, cancellationToken);
        await rows.MoveAsync(other.Id, winner.Id, moved => db.ContactMerges.Add(merge.With(moved)), cancellationToken);
        return new ContactsJoined(merge.Id, ContactRow.Of(winner), other.Id, MovedRows.Of(merge.Counts), merge.UndoUntil);
    }

    private async Task OnlyKeepAsync(Contact winner, Contact other, CancellationToken cancellationToken)
    {
        await db.OnlyKeepAsync(winner.Id, cancellationToken);
        await db.OnlyKeepAsync(other.Id, cancellationToken);
    }

    // A link was sent to one of them, to see what was one's own then. It shows nobody the words of the other.
    private async Task EndVisitsAsync(ContactId winner, ContactId other, CancellationToken cancellationToken) =>
        db.PrivacyLinks.RemoveRange(await db.PrivacyLinks.Where(link => link.ContactId == winner || link.ContactId == other).ToListAsync(cancellationToken));
}
