using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>
/// How every change of what the business tells is saved: with a new catalogue version, in one save, and again from the start when
/// another change was saved meanwhile. The profile's version is the token that lets only one of two win.
/// </summary>
internal sealed class CatalogueEditor(IAppDbContext db, Caller caller, TimeProvider clock)
{
    private const int Tries = 12;

    /// <param name="change">
    /// Loads what it needs, changes it and says what it did. It may run several times, each time on fresh rows; a failure ends it
    /// and nothing is saved.
    /// </param>
    public async Task<Result<T>> RunAsync<T>(Func<BusinessProfile, DateTimeOffset, Task<Result<Edit<T>>>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var now = clock.GetUtcNow();
            var profile = await db.Businesses.SingleOrDefaultAsync(cancellationToken);
            if (profile is null) return BusinessFailures.NotFound;
            var edit = await change(profile, now);
            if (!edit.IsSuccess) return edit.Failure;
            db.CatalogueChanges.Add(profile.CatalogueChanged(edit.Value.Summary, caller.MemberId, now));
            if (await TrySaveAsync(cancellationToken)) return edit.Value.Value;
            db.Forget();
        }

        return BusinessFailures.Busy;
    }

    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (db.IsConflict(exception))
        {
            return false;
        }
    }
}

/// <summary>What a change leads to, and its line in the history of the catalogue.</summary>
internal sealed record Edit<T>(T Value, string Summary);
