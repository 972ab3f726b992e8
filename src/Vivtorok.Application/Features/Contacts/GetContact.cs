using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

public sealed record GetContactQuery(ContactId Id) : IRequest<Result<ContactDetail>>;

internal sealed class GetContactHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<GetContactQuery, Result<ContactDetail>>
{
    public async Task<Result<ContactDetail>> Handle(GetContactQuery request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.WithMerged().AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        var identities = await db.ContactIdentities.AsNoTracking().Where(i => i.ContactId == request.Id).OrderBy(i => i.CreatedAt)
            .Select(i => new IdentityRow(i.Id, i.ChannelId, i.Kind, i.ExternalId, i.CreatedAt)).ToListAsync(cancellationToken);
        return new ContactDetail(ContactRow.Of(contact), identities) { MergedIntoId = contact.MergedIntoId, Merges = await MergesAsync(request.Id, cancellationToken) };
    }

    private async Task<IReadOnlyList<MergeRow>> MergesAsync(ContactId id, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - ContactMerge.Life;
        var merges = await db.ContactMerges.AsNoTracking().Where(m => m.WinnerId == id && m.MergedAt > since).OrderByDescending(m => m.MergedAt)
            .Join(db.Contacts.WithMerged(), m => m.OtherId, c => c.Id, (m, c) => new { m.Id, m.OtherId, c.Name, m.MergedAt }).ToListAsync(cancellationToken);
        return merges.ConvertAll(m => new MergeRow(m.Id, m.OtherId, m.Name, m.MergedAt, m.MergedAt + ContactMerge.Life));
    }
}
