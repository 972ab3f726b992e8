using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Everything kept about a contact, and where it went: one archive for reading and for machines (access and portability).</summary>
public sealed record ExportPersonQuery(ContactId ContactId) : IRequest<Result<PersonArchive>>;

internal sealed class ExportPersonHandler(IAppDbContext db, IPersonalStore people, IBusinessSnapshots businesses, Caller caller, TimeProvider clock)
    : IRequestHandler<ExportPersonQuery, Result<PersonArchive>>
{
    public async Task<Result<PersonArchive>> Handle(ExportPersonQuery request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.ContactId, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;

        var disclosures = await db.Disclosures.AsNoTracking().Where(d => d.ContactId == request.ContactId)
            .GroupBy(d => new { d.Processor, d.Purpose })
            .Select(g => new DisclosedTo(g.Key.Processor, g.Key.Purpose, g.Count(), g.Min(d => d.At), g.Max(d => d.At)))
            .ToListAsync(cancellationToken);
        var business = await businesses.GetAsync(cancellationToken);
        db.Audit.Add(AuditEntry.Act(caller.WorkspaceId, caller.Actor, AuditAction.Exported, "Contact", request.ContactId.Value, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        var records = await people.ReadAsync(request.ContactId, cancellationToken);
        return new PersonArchive(business.Profile.Name, contact.Locale ?? "uk", clock.GetUtcNow(), records, disclosures, people.Map);
    }
}
