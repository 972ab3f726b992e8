using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Vivtorok.Application.Common;
using Vivtorok.Domain;

namespace Vivtorok.Infrastructure.Persistence;

/// <summary>One small query tells whether the cached snapshot is still the newest; only a change reads the catalogue again.</summary>
internal sealed class BusinessSnapshots(IAppDbContext db, Caller caller, IMemoryCache cache) : IBusinessSnapshots
{
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(30);

    public async Task<BusinessSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        var version = await db.Businesses.Select(business => business.CatalogueVersion).SingleAsync(cancellationToken);
        var key = new Key(caller.WorkspaceId);
        if (cache.TryGetValue(key, out BusinessSnapshot? cached) && cached!.Profile.CatalogueVersion == version) return cached;

        // The profile first: if the catalogue changes meanwhile, the next look sees a newer version and reads again.
        var snapshot = new BusinessSnapshot(
            await db.Businesses.AsNoTracking().SingleAsync(cancellationToken),
            await db.Services.AsNoTracking().OrderBy(service => service.Key).ToListAsync(cancellationToken),
            await db.Staff.AsNoTracking().OrderBy(staff => staff.Key).ToListAsync(cancellationToken),
            await db.Products.AsNoTracking().OrderBy(product => product.Key).ToListAsync(cancellationToken),
            await db.Promotions.AsNoTracking().OrderBy(promotion => promotion.Key).ToListAsync(cancellationToken),
            await db.Knowledge.AsNoTracking().OrderBy(entry => entry.Key).ToListAsync(cancellationToken),
            await db.CustomFields.AsNoTracking().OrderBy(field => field.Key).ToListAsync(cancellationToken));
        return cache.Set(key, snapshot, new MemoryCacheEntryOptions { SlidingExpiration = Unused });
    }

    private sealed record Key(WorkspaceId WorkspaceId);
}
