using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Where a contact's data went, the newest first.</summary>
public sealed record ListDisclosuresQuery(ContactId ContactId, PageRequest Page) : IRequest<Result<Page<DisclosureRow>>>;

/// <summary>A person's data was sent to a processor.</summary>
public sealed record DisclosureRow(DisclosureId Id, Processor Processor, DisclosurePurpose Purpose, DateTimeOffset At);

internal sealed class ListDisclosuresHandler(IAppDbContext db) : IRequestHandler<ListDisclosuresQuery, Result<Page<DisclosureRow>>>
{
    public async Task<Result<Page<DisclosureRow>>> Handle(ListDisclosuresQuery request, CancellationToken cancellationToken)
    {
        if (!await db.Contacts.AnyAsync(c => c.Id == request.ContactId, cancellationToken)) return ContactFailures.NotFound;
        var found = await db.Disclosures.AsNoTracking().Where(d => d.ContactId == request.ContactId)
            .Keyset(d => d.At, d => d.Id, request.Page)
            .Select(d => new DisclosureRow(d.Id, d.Processor, d.Purpose, d.At)).ToListAsync(cancellationToken);
        return request.Page.Cut(found, row => Cursor.At(row.At, row.Id.Value));
    }
}
