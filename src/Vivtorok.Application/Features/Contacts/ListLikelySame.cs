using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>Other contacts that look like the same person: the same phone or e-mail. Only ever a hint, nothing is joined by it.</summary>
public sealed record ListLikelySameQuery(ContactId Id) : IRequest<Result<IReadOnlyList<LikelySame>>>;

/// <summary>What two contacts have in common.</summary>
public enum SameMark
{
    Phone,
    Email,
}

/// <param name="By">What both have.</param>
/// <param name="Kinds">The channels they write on.</param>
public sealed record LikelySame(ContactId Id, string? Name, string? Phone, string? Email, SameMark By, IReadOnlyList<ChannelKind> Kinds, DateTimeOffset UpdatedAt);

internal sealed class ListLikelySameHandler(IAppDbContext db) : IRequestHandler<ListLikelySameQuery, Result<IReadOnlyList<LikelySame>>>
{
    private const int Most = 10;

    public async Task<Result<IReadOnlyList<LikelySame>>> Handle(ListLikelySameQuery request, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (contact is null) return ContactFailures.NotFound;
        var (phone, email) = (contact.Phone, contact.Email);
        if (phone is null && email is null) return Array.Empty<LikelySame>();

        var others = await db.Contacts.AsNoTracking()
            .Where(c => c.Id != request.Id && c.ErasedAt == null && ((phone != null && c.Phone == phone) || (email != null && c.Email == email)))
            .OrderByDescending(c => c.UpdatedAt).Take(Most)
            .Select(c => new { c.Id, c.Name, c.Phone, c.Email, c.UpdatedAt }).ToListAsync(cancellationToken);
        var ids = others.ConvertAll(other => other.Id);
        var kinds = (await db.ContactIdentities.AsNoTracking().Where(i => ids.Contains(i.ContactId)).Select(i => new { i.ContactId, i.Kind }).Distinct().ToListAsync(cancellationToken))
            .ToLookup(identity => identity.ContactId, identity => identity.Kind);
        return others.ConvertAll(other => new LikelySame(
            other.Id, other.Name, other.Phone, other.Email, phone is not null && other.Phone == phone ? SameMark.Phone : SameMark.Email, [.. kinds[other.Id].Order()], other.UpdatedAt));
    }
}
