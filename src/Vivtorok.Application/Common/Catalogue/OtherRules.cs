using FluentValidation;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Common.Catalogue;

internal sealed class PromotionBodyValidator : AbstractValidator<PromotionBody>
{
    public const int MaxPrices = 2000;

    public PromotionBodyValidator()
    {
        RuleFor(promotion => promotion.Key).Key(Promotion.KeyMaxLength);
        RuleFor(promotion => promotion.Name).Text(Promotion.NameMaxLength);
        RuleFor(promotion => promotion.Names).Translations(Promotion.NameMaxLength);
        RuleFor(promotion => promotion.Text).AtMost(Promotion.TextMaxLength);
        RuleFor(promotion => promotion.Texts).Translations(Promotion.TextMaxLength);
        RuleFor(promotion => promotion.ValidFrom).NotNull().WithMessage("Name the first day.");
        RuleFor(promotion => promotion.ValidTo).NotNull().WithMessage("Name the last day.");
        RuleFor(promotion => promotion.ValidTo).Must((promotion, last) => last is null || promotion.ValidFrom is null || last >= promotion.ValidFrom)
            .WithMessage("The last day is not before the first.");
        RuleFor(promotion => promotion.PercentOff).Must(percent => percent is null || (percent is >= 1 and <= 100 && decimal.Truncate(percent.Value) == percent))
            .WithMessage("A whole number of 1 to 100.");
        RuleFor(promotion => promotion.Prices).Must(prices => prices is null || prices.Count <= MaxPrices).WithMessage($"At most {MaxPrices} prices.");
        RuleForEach(promotion => promotion.Prices).NotNull().WithMessage("A price is expected here.").SetValidator(new PromotionPriceBodyValidator());
    }
}

internal sealed class PromotionPriceBodyValidator : AbstractValidator<PromotionPriceBody>
{
    public PromotionPriceBodyValidator()
    {
        RuleFor(price => price.Item).Text(CatalogueItem.KeyMaxLength);
        RuleFor(price => price.Price).NotNull().WithMessage("Name the price.");
        RuleFor(price => price.Price!).SetValidator(new PriceBodyValidator()).When(price => price.Price is not null);
    }
}

internal sealed class StaffBodyValidator : AbstractValidator<StaffBody>
{
    public StaffBodyValidator()
    {
        RuleFor(staff => staff.Key).Key(StaffMember.KeyMaxLength);
        RuleFor(staff => staff.Name).Text(StaffMember.NameMaxLength);
        RuleFor(staff => staff.Services).TextList(2000, CatalogueItem.KeyMaxLength);
    }
}

internal sealed class KnowledgeBodyValidator : AbstractValidator<KnowledgeBody>
{
    public KnowledgeBodyValidator()
    {
        RuleFor(entry => entry.Key).Key(KnowledgeEntry.KeyMaxLength);
        RuleFor(entry => entry.Questions).Must(questions => questions is { Count: > 0 }).WithMessage("Write at least one question.");
        RuleFor(entry => entry.Questions).TextList(KnowledgeEntry.MaxQuestions, KnowledgeEntry.QuestionMaxLength);
        RuleFor(entry => entry.Answer).Text(KnowledgeEntry.AnswerMaxLength);
        RuleFor(entry => entry.Translations).Custom(CheckTranslations);
    }

    private static void CheckTranslations(IReadOnlyDictionary<string, KnowledgeTranslationBody>? translations, ValidationContext<KnowledgeBody> context)
    {
        foreach (var (language, translation) in translations ?? new Dictionary<string, KnowledgeTranslationBody>())
        {
            var place = $"{context.PropertyPath}.{language}";
            if (!Rules.IsLanguage(language)) context.Say(place, "Use a two-letter language code such as uk or en.");
            else if (string.IsNullOrWhiteSpace(translation?.Answer)) context.Say($"{place}.answer", "Write something here.");
            else if (!Rules.Fits(translation.Answer, KnowledgeEntry.AnswerMaxLength)) context.Say($"{place}.answer", $"At most {KnowledgeEntry.AnswerMaxLength} characters.");
            else if (translation.Questions is { Count: > KnowledgeEntry.MaxQuestions }) context.Say($"{place}.questions", $"At most {KnowledgeEntry.MaxQuestions} entries.");
            else if (translation.Questions?.Any(question => string.IsNullOrWhiteSpace(question) || !Rules.Fits(question, KnowledgeEntry.QuestionMaxLength)) == true)
                context.Say($"{place}.questions", $"Each question has 1 to {KnowledgeEntry.QuestionMaxLength} characters.");
        }
    }
}

internal sealed class CustomFieldBodyValidator : AbstractValidator<CustomFieldBody>
{
    public const int MaxChoices = 100;
    private static readonly string[] Reserved = ["name", "phone", "email"];

    public CustomFieldBodyValidator()
    {
        RuleFor(field => field.Key).Key(CustomField.KeyMaxLength);
        RuleFor(field => field.Key).Must(key => !Reserved.Contains(key)).WithMessage("Every contact has this field already.");
        RuleFor(field => field.Label).Text(CustomField.LabelMaxLength);
        RuleFor(field => field.Labels).Translations(CustomField.LabelMaxLength);
        RuleFor(field => field.AppliesTo).IsInEnum().WithMessage("Choose contact or deal.");
        RuleFor(field => field.Type).IsInEnum().WithMessage("Choose text, number, date, choice, phone or email.");
        RuleFor(field => field.Choices).TextList(MaxChoices, CustomField.LabelMaxLength);
    }
}
