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

internal sealed class ExportPersonHandler(IAppDbContext db, IPersonalStore people, IBusinessSnapshots businesses, IFileStore files, Caller caller, TimeProvider clock)
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
        return new PersonArchive(business.Profile.Name, contact.Locale ?? "uk", clock.GetUtcNow(), records, disclosures, people.Map)
        {
            Files = await FilesOfAsync(request.ContactId, cancellationToken), Open = files.OpenAsync,
        };
    }

    private async Task<IReadOnlyList<ArchivedFile>> FilesOfAsync(ContactId contact, CancellationToken cancellationToken)
    {
        var kept = await (
            from attachment in db.Attachments.AsNoTracking()
            join message in db.Messages on attachment.MessageId equals message.Id
            join conversation in db.Conversations on message.ConversationId equals conversation.Id
            where conversation.ContactId == contact && attachment.State == AttachmentState.Stored
            select new { attachment.WorkspaceId, ConversationId = conversation.Id, attachment.Id, attachment.FileName }).ToListAsync(cancellationToken);
        return kept.ConvertAll(file => new ArchivedFile($"files/{file.Id.Value:D}-{FileNames.Clean(file.FileName)}", new FileKey(file.WorkspaceId, file.ConversationId, file.Id)));
    }
}
