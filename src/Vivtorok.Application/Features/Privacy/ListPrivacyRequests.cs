using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>Privacy requests, the newest first.</summary>
public sealed record ListPrivacyRequestsQuery(PrivacyRequestStatus? Status, ContactId? ContactId, PageRequest Page) : IRequest<Result<Page<PrivacyRequestRow>>>;

/// <summary>A person's request about their data. <c>DueAt</c> is the legal deadline.</summary>
public sealed record PrivacyRequestRow(
    PrivacyRequestId Id,
    PrivacyRequestKind Kind,
    ContactId ContactId,
    string? ContactName,
    PrivacyRequestStatus Status,
    string Words,
    DateTimeOffset CreatedAt,
    DateTimeOffset DueAt,
    DateTimeOffset? SettledAt,
    string? Reason,
    int Version)
{
    internal static PrivacyRequestRow Of(PrivacyRequest request, string? contactName) => new(
        request.Id, request.Kind, request.ContactId, contactName, request.Status, request.Words, request.CreatedAt, request.DueAt, request.SettledAt, request.Reason, request.Version);
}

internal sealed class ListPrivacyRequestsHandler(IAppDbContext db) : IRequestHandler<ListPrivacyRequestsQuery, Result<Page<PrivacyRequestRow>>>
{
    public async Task<Result<Page<PrivacyRequestRow>>> Handle(ListPrivacyRequestsQuery request, CancellationToken cancellationToken)
    {
        var query = db.PrivacyRequests.AsNoTracking();
        if (request.Status is { } status) query = query.Where(r => r.Status == status);
        if (request.ContactId is { } contact) query = query.Where(r => r.ContactId == contact);
        var found = await query.Keyset(r => r.CreatedAt, r => r.Id, request.Page).ToListAsync(cancellationToken);
        var contacts = found.Select(r => r.ContactId).Distinct().ToList();
        var names = await db.Contacts.Where(c => contacts.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
        return request.Page.Cut(found.ConvertAll(r => PrivacyRequestRow.Of(r, names.GetValueOrDefault(r.ContactId))), row => Cursor.At(row.CreatedAt, row.Id.Value));
    }
}
