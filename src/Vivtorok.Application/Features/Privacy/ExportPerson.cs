using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Everything kept about a contact, and where it went: one archive for reading and for machines (access and portability).</summary>
public sealed record ExportPersonQuery(ContactId ContactId) : IRequest<Result<PersonArchive>>;

internal sealed class ExportPersonHandler(IAppDbContext db, PersonArchives archives, Caller caller, TimeProvider clock) : IRequestHandler<ExportPersonQuery, Result<PersonArchive>>
{
    public async Task<Result<PersonArchive>> Handle(ExportPersonQuery request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ContactId, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        db.Audit.Add(AuditEntry.Act(caller.WorkspaceId, caller.Actor, AuditAction.Exported, "Contact", request.ContactId.Value, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return await archives.MakeAsync(contact, cancellationToken);
    }
}
