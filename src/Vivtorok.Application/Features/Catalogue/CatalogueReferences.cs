using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Catalogue;

/// <summary>Whether what a promotion or a staff member names by key is in the catalogue.</summary>
internal static class CatalogueReferences
{
    public static async Task<Failure?> CheckAsync(IAppDbContext db, PromotionBody body, CancellationToken cancellationToken)
    {
        var named = (body.Prices ?? []).Select(price => price.Item!).Distinct().ToList();
        var services = await db.Services.AsNoTracking().Where(row => named.Contains(row.Key)).ToListAsync(cancellationToken);
        var products = await db.Products.AsNoTracking().Where(row => named.Contains(row.Key)).ToListAsync(cancellationToken);
        var variants = services.Concat<CatalogueItem>(products).GroupBy(item => item.Key)
            .ToDictionary(group => group.Key, group => group.SelectMany(item => item.Variants).Select(variant => variant.Key).ToHashSet());
        return Invalid(PromotionPrices.Unknown(body, variants));
    }

    public static async Task<Failure?> CheckAsync(IAppDbContext db, StaffBody body, CancellationToken cancellationToken)
    {
        var named = (body.Services ?? []).ToList();
        var known = await db.Services.Where(row => named.Contains(row.Key)).Select(row => row.Key).ToHashSetAsync(cancellationToken);
        return Invalid(named.Select((key, i) => (Place: $"services[{i}]", Key: key)).Where(service => !known.Contains(service.Key))
            .Select(service => (service.Place, "There is no service of this key.")));
    }

    private static Failure? Invalid(IEnumerable<(string Place, string Message)> mistakes)
    {
        var fields = mistakes.ToDictionary(mistake => mistake.Place, mistake => new[] { mistake.Message });
        return fields.Count == 0 ? null : Failure.Mistakes(fields);
    }
}
