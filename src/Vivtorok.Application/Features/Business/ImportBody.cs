using Vivtorok.Application.Common.Catalogue;

namespace Vivtorok.Application.Features.Business;

/// <summary>A whole business in one piece. A section that is absent is left alone; entries are matched by their key.</summary>
public sealed record ImportBody
{
    public ProfileBody? Profile { get; init; }

    public BookingRulesBody? BookingRules { get; init; }

    public IReadOnlyList<StaffBody>? Staff { get; init; }

    public IReadOnlyList<ServiceBody>? Services { get; init; }

    public IReadOnlyList<ProductBody>? Products { get; init; }

    public IReadOnlyList<PromotionBody>? Promotions { get; init; }

    public IReadOnlyList<KnowledgeBody>? Knowledge { get; init; }

    public IReadOnlyList<CustomFieldBody>? CustomFields { get; init; }

    public IReadOnlyList<LeadFieldBody>? LeadFields { get; init; }
}

/// <summary>The ids of everything an import named.</summary>
public sealed record ImportAnswer(
    IReadOnlyList<ImportedService> Services,
    IReadOnlyList<Imported> Staff,
    IReadOnlyList<ImportedProduct> Products,
    IReadOnlyList<Imported> Promotions,
    IReadOnlyList<Imported> Knowledge,
    IReadOnlyList<Imported> CustomFields,
    int CatalogueVersion);

/// <summary>A key and the id behind it.</summary>
public sealed record Imported(string Key, Guid Id);

/// <summary>A service with its variants.</summary>
public sealed record ImportedService(string Key, Guid Id, IReadOnlyList<Imported> Variants);

/// <summary>A product with its variants. Its key is the SKU.</summary>
public sealed record ImportedProduct(string Key, Guid Id, IReadOnlyList<Imported> Variants);
