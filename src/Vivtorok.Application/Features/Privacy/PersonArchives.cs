using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Gathers everything kept about a person and where it went.</summary>
internal sealed class PersonArchives(IAppDbContext db, IPersonalStore people, IBusinessSnapshots businesses, TimeProvider clock)
{
    public async Task<PersonArchive> MakeAsync(Contact contact, CancellationToken cancellationToken)
    {
        var disclosures = await db.Disclosures.AsNoTracking().Where(d => d.ContactId == contact.Id)
            .GroupBy(d => new { d.Processor, d.Purpose })
            .Select(g => new DisclosedTo(g.Key.Processor, g.Key.Purpose, g.Count(), g.Min(d => d.At), g.Max(d => d.At)))
            .ToListAsync(cancellationToken);
        var business = await businesses.GetAsync(cancellationToken);
        var records = await people.ReadAsync(contact.Id, cancellationToken);
        return new PersonArchive(business.Profile.Name, contact.Locale ?? "uk", clock.GetUtcNow(), records, disclosures, people.Map);
    }
}
