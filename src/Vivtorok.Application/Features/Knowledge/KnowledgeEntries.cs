using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge;

/// <summary>How an entry begins, whoever asked for it.</summary>
internal static class KnowledgeEntries
{
    public static async Task<Result<KnowledgeEntry>> MakeAsync(IAppDbContext db, KnowledgeBody body, BusinessProfile profile, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var keys = await db.Knowledge.Select(row => row.Key).ToHashSetAsync(cancellationToken);
        if (body.Key is { } given && keys.Contains(given)) return CatalogueFailures.KeyTaken("key");
        var key = body.Key ?? Slug.Of(body.Questions![0], KnowledgeEntry.KeyMaxLength, keys);
        var row = new KnowledgeEntry(profile.WorkspaceId, key);
        body.ApplyTo(row, now);
        db.Knowledge.Add(row);
        return row;
    }
}
