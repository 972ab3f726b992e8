using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Gathers everything kept about a person and where it went.</summary>
internal sealed class PersonArchives(IAppDbContext db, IPersonalStore people, IBusinessSnapshots businesses, IFileStore files, TimeProvider clock)
{
    public async Task<PersonArchive> MakeAsync(Contact contact, CancellationToken cancellationToken)
    {
        var disclosures = await db.Disclosures.AsNoTracking().Where(d => d.ContactId == contact.Id)
            .GroupBy(d => new { d.Processor, d.Purpose })
            .Select(g => new DisclosedTo(g.Key.Processor, g.Key.Purpose, g.Count(), g.Min(d => d.At), g.Max(d => d.At)))
            .ToListAsync(cancellationToken);
        var business = await businesses.GetAsync(cancellationToken);
        var records = await people.ReadAsync(contact.Id, cancellationToken);
        return new PersonArchive(business.Profile.Name, contact.Locale ?? "uk", clock.GetUtcNow(), records, disclosures, people.Map)
        {
            Files = await FilesOfAsync(contact.Id, cancellationToken), Open = files.OpenAsync,
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
