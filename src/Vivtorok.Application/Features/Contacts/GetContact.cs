using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

public sealed record GetContactQuery(ContactId Id) : IRequest<Result<ContactDetail>>;

internal sealed class GetContactHandler(IAppDbContext db) : IRequestHandler<GetContactQuery, Result<ContactDetail>>
{
    public async Task<Result<ContactDetail>> Handle(GetContactQuery request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().Where(c => c.Id == request.Id).Select(ContactRow.FromContact).SingleOrDefaultAsync(cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        var identities = await db.ContactIdentities.AsNoTracking().Where(i => i.ContactId == request.Id).OrderBy(i => i.CreatedAt)
            .Select(i => new IdentityRow(i.Id, i.ChannelId, i.Kind, i.ExternalId, i.CreatedAt)).ToListAsync(cancellationToken);
        return new ContactDetail(contact, identities);
    }
}
