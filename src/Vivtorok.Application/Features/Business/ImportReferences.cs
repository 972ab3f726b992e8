using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Business;

/// <summary>Whether what an import names by key is there: in the import itself, or in the catalogue before it.</summary>
internal static class ImportReferences
{
    private static readonly string[] OwnFields = ["name", "phone", "email"];

    public static Failure? Check(ImportBody body, CatalogueRows rows)
    {
        var mistakes = Staff(body, rows).Concat(Promotions(body, rows)).Concat(CustomFields(body, rows)).Concat(LeadFields(body, rows))
            .GroupBy(mistake => mistake.Place, mistake => mistake.Message)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray());
        return mistakes.Count == 0 ? null : Failure.Mistakes(mistakes);
    }

    private static IEnumerable<(string Place, string Message)> Staff(ImportBody body, CatalogueRows rows)
    {
        var services = (body.Services ?? []).Select(service => service.Key!).Concat(rows.Services.Keys).ToHashSet();
        return (body.Staff ?? []).SelectMany((member, i) => (member.Services ?? [])
            .Select((key, j) => (Place: $"staff[{i}].services[{j}]", Key: key))
            .Where(named => !services.Contains(named.Key))
            .Select(named => (named.Place, "There is no service of this key.")));
    }

    private static IEnumerable<(string Place, string Message)> Promotions(ImportBody body, CatalogueRows rows)
    {
        if (body.Promotions is null) return [];
        var variants = rows.Services.Values.Concat<CatalogueItem>(rows.Products.Values)
            .GroupBy(item => item.Key).ToDictionary(group => group.Key, group => group.SelectMany(item => item.Variants).Select(variant => variant.Key).ToHashSet());
        foreach (var (key, item) in (body.Services ?? []).Select(row => (row.Key!, (OfferBody)row)).Concat((body.Products ?? []).Select(row => (row.Sku!, (OfferBody)row))))
            variants[key] = [.. (item.Variants ?? []).Select(variant => variant.Key ?? "")];
        return body.Promotions.SelectMany((promotion, i) => PromotionPrices.Unknown(promotion, variants).Select(mistake => ($"promotions[{i}].{mistake.Place}", mistake.Message)));
    }

    private static IEnumerable<(string Place, string Message)> CustomFields(ImportBody body, CatalogueRows rows) =>
        (body.CustomFields ?? []).Select((field, i) => (Place: $"customFields[{i}].appliesTo", Field: field))
            .Where(named => rows.CustomFields.TryGetValue(named.Field.Key!, out var known) && known.AppliesTo != named.Field.Target)
            .Select(named => (named.Place, CustomFieldFailures.TargetIsFixed.Message));

    private static IEnumerable<(string Place, string Message)> LeadFields(ImportBody body, CatalogueRows rows)
    {
        var known = OwnFields
            .Concat((body.CustomFields ?? []).Where(field => field.Target == CustomFieldTarget.Contact).Select(field => field.Key!))
            .Concat(rows.CustomFields.Values.Where(field => field.AppliesTo == CustomFieldTarget.Contact).Select(field => field.Key))
            .ToHashSet();
        return (body.LeadFields ?? []).Select((field, i) => (Place: $"leadFields[{i}].key", field.Key))
            .Where(named => !known.Contains(named.Key!))
            .Select(named => (named.Place, "Use name, phone, email or the key of a custom field of contacts."));
    }
}
