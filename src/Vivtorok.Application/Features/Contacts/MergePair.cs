using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>Reads the two contacts of a merge, if they can be merged at all.</summary>
internal sealed class MergePair(IAppDbContext db)
{
    public async Task<Result<(Contact Winner, Contact Other)>> ReadAsync(ContactId winnerId, ContactId otherId, CancellationToken cancellationToken)
    {
        if (winnerId == otherId) return ContactFailures.MergeWithSelf;
        var both = await db.Contacts.WithMerged().Where(c => c.Id == winnerId || c.Id == otherId).ToListAsync(cancellationToken);
        if (both.Count < 2) return ContactFailures.NotFound;
        if (both.Exists(c => c.MergedIntoId is not null)) return ContactFailures.Merged;
        if (both.Exists(c => c.ErasedAt is not null)) return PrivacyFailures.AlreadyErased;
        return (both.Single(c => c.Id == winnerId), both.Single(c => c.Id == otherId));
    }
}

/// <summary>How many rows of a kind move.</summary>
/// <param name="Record">The kind, such as <c>conversation</c>.</param>
public sealed record MovedRows(string Record, int Count)
{
    internal static IReadOnlyList<MovedRows> Of(IEnumerable<KeyValuePair<string, int>> counts) =>
        [.. counts.Select(count => new MovedRows(count.Key, count.Value)).OrderBy(row => row.Record, StringComparer.Ordinal)];
}
