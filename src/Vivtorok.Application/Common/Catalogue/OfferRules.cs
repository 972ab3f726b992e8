using FluentValidation;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>What holds for everything that has a price.</summary>
internal abstract class OfferBodyValidator<T> : AbstractValidator<T> where T : OfferBody
{
    public const int MaxVariants = 100;

    protected OfferBodyValidator()
    {
        RuleFor(offer => offer.Name).Text(CatalogueItem.NameMaxLength);
        RuleFor(offer => offer.Names).Translations(CatalogueItem.NameMaxLength);
        RuleFor(offer => offer.Description).AtMost(CatalogueItem.DescriptionMaxLength);
        RuleFor(offer => offer.Descriptions).Translations(CatalogueItem.DescriptionMaxLength);
        RuleFor(offer => offer.Unit).AtMost(CatalogueItem.UnitMaxLength);
        RuleFor(offer => offer.Attributes).Attributes();
        RuleFor(offer => offer.PriceKind).IsInEnum().WithMessage("Choose fixed, from or onRequest.");
        RuleFor(offer => offer.Price!).SetValidator(new PriceBodyValidator()).When(offer => offer.Price is not null);
        RuleFor(offer => offer.Price).Custom((price, context) => PriceFits(price, context.InstanceToValidate.PriceKind, HasVariants(context.InstanceToValidate), context));
        RuleFor(offer => offer.Variants).Must(variants => variants is null || variants.Count <= MaxVariants).WithMessage($"At most {MaxVariants} variants.");
        RuleFor(offer => offer.Variants).UniqueKeys(variant => variant.Key, "key");
        RuleForEach(offer => offer.Variants).NotNull().WithMessage("A variant is expected here.").SetValidator(new VariantBodyValidator());
    }

    /// <summary>A price fits its kind, and a thing with variants leaves the prices to them.</summary>
    internal static void PriceFits<TBody>(PriceBody? price, PriceKind? kind, bool hasVariants, ValidationContext<TBody> context)
    {
        if (hasVariants && price is not null) context.AddFailure("A thing with variants has no price of its own: give each variant its price.");
        else if (!hasVariants && kind == PriceKind.OnRequest && price is not null) context.AddFailure("A price on request names no amount.");
        else if (!hasVariants && kind is PriceKind.Fixed or PriceKind.From && price is null)
            context.AddFailure("Name the price, or choose the price kind onRequest.");
    }

    private static bool HasVariants(OfferBody offer) => offer.Variants is { Count: > 0 };
}

internal sealed class VariantBodyValidator : AbstractValidator<VariantBody>
{
    public VariantBodyValidator()
    {
        RuleFor(variant => variant.Key).Key(CatalogueItem.KeyMaxLength);
        RuleFor(variant => variant.Name).Text(CatalogueItem.NameMaxLength);
        RuleFor(variant => variant.Names).Translations(CatalogueItem.NameMaxLength);
        RuleFor(variant => variant.PriceKind).IsInEnum().WithMessage("Choose fixed, from or onRequest.");
        RuleFor(variant => variant.Price!).SetValidator(new PriceBodyValidator()).When(variant => variant.Price is not null);
        RuleFor(variant => variant.Price).Custom((price, context) =>
            OfferBodyValidator<ServiceBody>.PriceFits(price, context.InstanceToValidate.PriceKind, false, context));
        RuleFor(variant => variant.DurationMinutes).InclusiveBetween(1, Service.MaxDurationMinutes).WithMessage($"1 to {Service.MaxDurationMinutes} minutes.");
    }
}

internal sealed class ServiceBodyValidator : OfferBodyValidator<ServiceBody>
{
    public const int MaxCapacity = 1000;

    public ServiceBodyValidator()
    {
        RuleFor(service => service.Key).Key(CatalogueItem.KeyMaxLength);
        RuleFor(service => service.Category).AtMost(Service.CategoryMaxLength);
        RuleFor(service => service.DurationMinutes).InclusiveBetween(1, Service.MaxDurationMinutes).WithMessage($"1 to {Service.MaxDurationMinutes} minutes.");
        RuleFor(service => service.Capacity).InclusiveBetween(1, MaxCapacity).WithMessage($"1 to {MaxCapacity}, or null for no limit.");
        RuleFor(service => service.InternalNote).AtMost(Service.InternalNoteMaxLength);
    }
}

internal sealed class ProductBodyValidator : OfferBodyValidator<ProductBody>
{
    public ProductBodyValidator()
    {
        RuleFor(product => product.Sku).Key(CatalogueItem.KeyMaxLength);
        RuleFor(product => product.Stock).GreaterThanOrEqualTo(0).WithMessage("Stock is 0 or more.");
        RuleFor(product => product.Availability).IsInEnum().WithMessage("Choose inStock, outOfStock or onOrder.");
    }
}
