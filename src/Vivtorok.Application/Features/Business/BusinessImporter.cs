using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Business;

/// <summary>Puts an import over what is there. It changes tracked rows only; who calls it saves once, or nothing.</summary>
internal sealed class BusinessImporter(IAppDbContext db)
{
    public async Task<Result<Edit<ImportAnswer>>> ImportAsync(
        ImportBody body, BusinessProfile profile, DateTimeOffset now, string summary, CancellationToken cancellationToken)
    {
        var rows = await LoadAsync(body, cancellationToken);
        if (ImportReferences.Check(body, rows) is { } failure) return failure;

        if (body.Profile is { } details) profile.Describe(details.Over(profile));
        if (body.BookingRules is { } rules) profile.SetBookingRules(rules.Over(profile.BookingRules));
        if (body.LeadFields is { } fields) profile.SetLeadFields([.. fields.Select(field => new LeadField(field.Key!, field.Required ?? false))]);
        Upsert(body, rows, profile, now);
        return new Edit<ImportAnswer>(Answer(body, rows, profile), summary);
    }

    private async Task<CatalogueRows> LoadAsync(ImportBody body, CancellationToken cancellationToken)
    {
        var needsItems = body.Staff is not null || body.Promotions is not null;
        return new CatalogueRows(
            body.Services is not null || needsItems ? await db.Services.ToDictionaryAsync(row => row.Key, cancellationToken) : [],
            body.Products is not null || needsItems ? await db.Products.ToDictionaryAsync(row => row.Key, cancellationToken) : [],
            body.Promotions is null ? [] : await db.Promotions.ToDictionaryAsync(row => row.Key, cancellationToken),
            body.Staff is null ? [] : await db.Staff.ToDictionaryAsync(row => row.Key, cancellationToken),
            body.Knowledge is null ? [] : await db.Knowledge.ToDictionaryAsync(row => row.Key, cancellationToken),
            await db.CustomFields.ToDictionaryAsync(row => row.Key, cancellationToken));
    }

    private void Upsert(ImportBody body, CatalogueRows rows, BusinessProfile profile, DateTimeOffset now)
    {
        var workspace = profile.WorkspaceId;
        foreach (var row in body.Services ?? []) row.ApplyTo(Find(rows.Services, row.Key!, key => new Service(workspace, key), db.Services), now);
        foreach (var row in body.Products ?? []) row.ApplyTo(Find(rows.Products, row.Sku!, key => new Product(workspace, key), db.Products), now);
        foreach (var row in body.Promotions ?? []) row.ApplyTo(Find(rows.Promotions, row.Key!, key => new Promotion(workspace, key), db.Promotions), now);
        foreach (var row in body.Staff ?? []) row.ApplyTo(Find(rows.Staff, row.Key!, key => new StaffMember(workspace, key), db.Staff));
        foreach (var row in body.Knowledge ?? []) row.ApplyTo(Find(rows.Knowledge, row.Key!, key => new KnowledgeEntry(workspace, key), db.Knowledge), now);
        foreach (var row in body.CustomFields ?? [])
            row.ApplyTo(Find(rows.CustomFields, row.Key!, key => new CustomField(workspace, key, row.Target), db.CustomFields));
    }

    private static T Find<T>(Dictionary<string, T> rows, string key, Func<string, T> make, DbSet<T> set) where T : class
    {
        if (rows.TryGetValue(key, out var row)) return row;
        row = make(key);
        set.Add(row);
        rows.Add(key, row);
        return row;
    }

    private static ImportAnswer Answer(ImportBody body, CatalogueRows rows, BusinessProfile profile) => new(
        [.. (body.Services ?? []).Select(row => rows.Services[row.Key!]).Select(row => new ImportedService(row.Key, row.Id.Value, Variants(row)))],
        [.. (body.Staff ?? []).Select(row => new Imported(row.Key!, rows.Staff[row.Key!].Id.Value))],
        [.. (body.Products ?? []).Select(row => rows.Products[row.Sku!]).Select(row => new ImportedProduct(row.Key, row.Id.Value, Variants(row)))],
        [.. (body.Promotions ?? []).Select(row => new Imported(row.Key!, rows.Promotions[row.Key!].Id.Value))],
        [.. (body.Knowledge ?? []).Select(row => new Imported(row.Key!, rows.Knowledge[row.Key!].Id.Value))],
        [.. (body.CustomFields ?? []).Select(row => new Imported(row.Key!, rows.CustomFields[row.Key!].Id.Value))],
        profile.CatalogueVersion + 1);

    private static IReadOnlyList<Imported> Variants(CatalogueItem item) => [.. item.Variants.Select(variant => new Imported(variant.Key, variant.Id))];
}

/// <summary>What is there, by key.</summary>
internal sealed record CatalogueRows(
    Dictionary<string, Service> Services,
    Dictionary<string, Product> Products,
    Dictionary<string, Promotion> Promotions,
    Dictionary<string, StaffMember> Staff,
    Dictionary<string, KnowledgeEntry> Knowledge,
    Dictionary<string, CustomField> CustomFields);
