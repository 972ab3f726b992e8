using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Everything kept about a contact, and where it went: one archive for reading and for machines (access and portability).</summary>
public sealed record ExportPersonQuery(ContactId ContactId) : IRequest<Result<PersonArchive>>;

internal sealed class ExportPersonHandler(IAppDbContext db, PersonArchives archives) : IRequestHandler<ExportPersonQuery, Result<PersonArchive>>
{
    public async Task<Result<PersonArchive>> Handle(ExportPersonQuery request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ContactId, cancellationToken);
        return contact is null ? ContactFailures.NotFound : await archives.MakeAsync(contact, cancellationToken);
    }
}
