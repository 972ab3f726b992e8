using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>A deal as boards and lists show it.</summary>
public sealed record DealRow(
    DealId Id,
    string Title,
    ContactId ContactId,
    string? ContactName,
    PipelineId PipelineId,
    StageId StageId,
    Money? Value,
    MemberId? OwnerId,
    ConversationId? ConversationId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    int Version)
{
    internal static DealRow Of(Deal deal, string? contactName) => new(
        deal.Id, deal.Title, deal.ContactId, contactName, deal.PipelineId, deal.StageId, deal.Value, deal.OwnerId, deal.ConversationId,
        deal.CreatedAt, deal.UpdatedAt, deal.Version);
}

internal static class ContactNames
{
    /// <summary>The names of the contacts of a page, read at once.</summary>
    public static Task<Dictionary<ContactId, string?>> NamesAsync(this IAppDbContext db, IEnumerable<ContactId> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return db.Contacts.AsNoTracking().Where(c => wanted.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
    }

    public static Task<string?> NameAsync(this IAppDbContext db, ContactId? id, CancellationToken cancellationToken) =>
        db.Contacts.Where(c => c.Id == id).Select(c => c.Name).SingleOrDefaultAsync(cancellationToken);
}
