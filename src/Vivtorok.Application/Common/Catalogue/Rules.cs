using FluentValidation;
using FluentValidation.Results;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Catalogue;

/// <summary>Rules that several bodies share, each with its sentence for people.</summary>
internal static class Rules
{
    public const int MaxTextsPerMap = 100;
    public const int LanguageLength = 2;

    /// <summary>A text that must be there.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Write something here.").AtMost(maxLength);

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.Must(text => Fits(text, maxLength)).WithMessage($"At most {maxLength} characters.");

    /// <summary>A key: no spaces at its ends, no line breaks.</summary>
    public static IRuleBuilderOptions<T, string?> Key<T>(this IRuleBuilder<T, string?> rule, int maxLength) =>
        rule.Must(key => key is null || (key.Length > 0 && key.Trim() == key && !key.Any(char.IsControl))).WithMessage("A key is a short text without spaces around it.")
            .AtMost(maxLength);

    /// <summary>Texts by two-letter language code.</summary>
    public static void Translations<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, string>?> rule, int maxLength) => rule.Custom((texts, context) =>
    {
        foreach (var (language, text) in texts ?? Texts.None)
        {
            if (!IsLanguage(language)) context.Say($"{context.PropertyPath}.{language}", "Use a two-letter language code such as uk or en.");
            else if (!Fits(text, maxLength)) context.Say($"{context.PropertyPath}.{language}", $"At most {maxLength} characters.");
        }
    });

    public static void Attributes<T>(this IRuleBuilder<T, IReadOnlyDictionary<string, string>?> rule) => rule.Custom((texts, context) =>
    {
        if (texts is null) return;
        if (texts.Count > MaxTextsPerMap) context.Say(context.PropertyPath, $"At most {MaxTextsPerMap} attributes.");
        foreach (var (key, text) in texts)
        {
            if (key.Trim().Length is 0 or > 100) context.Say(context.PropertyPath, "An attribute has a name of 1 to 100 characters.");
            else if (!Fits(text, 2000) || !Fits(key, 100)) context.Say($"{context.PropertyPath}.{key}", "At most 2000 characters.");
        }
    });

    /// <summary>Opening spans of one day: in order, not overlapping.</summary>
    public static void Spans<T>(this IRuleBuilder<T, IReadOnlyList<SpanBody>?> rule) => rule.Custom((spans, context) =>
    {
        var end = -1;
        for (var i = 0; i < (spans?.Count ?? 0); i++)
        {
            var place = $"{context.PropertyPath}[{i}]";
            if (spans![i] is not { } span) context.Say(place, "A span is expected here.");
            else if (!HoursSpan.TryParseClock(span.From, out var from)) context.Say($"{place}.from", "Write a time such as 09:30.");
            else if (!HoursSpan.TryParseClock(span.To, out var to)) context.Say($"{place}.to", "Write a time such as 18:00, or 24:00 for midnight.");
            else if (to <= from) context.Say($"{place}.to", "A span ends after it begins. Split a night over midnight between its two days.");
            else if (from < end) context.Say($"{place}.from", "Spans stand in order and do not overlap.");
            else end = to;
        }
    });

    /// <summary>No entry is null, none is empty or too long.</summary>
    public static void TextList<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule, int maxCount, int maxLength) => rule.Custom((texts, context) =>
    {
        if (texts?.Count > maxCount) context.Say(context.PropertyPath, $"At most {maxCount} entries.");
        for (var i = 0; i < (texts?.Count ?? 0); i++)
        {
            if (string.IsNullOrWhiteSpace(texts![i])) context.Say($"{context.PropertyPath}[{i}]", "Write something here.");
            else if (!Fits(texts[i], maxLength)) context.Say($"{context.PropertyPath}[{i}]", $"At most {maxLength} characters.");
        }
    });

    /// <summary>Two entries of one list never share a key; the later one is named. In an import every entry has one.</summary>
    public static void UniqueKeys<T, TRow>(this IRuleBuilder<T, IReadOnlyList<TRow>?> rule, Func<TRow, string?> keyOf, string field, bool required = false)
        where TRow : class => rule.Custom((rows, context) =>
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < (rows?.Count ?? 0); i++)
        {
            if (rows![i] is not { } row) continue;
            var key = keyOf(row);
            if (key is null && required) context.Say($"{context.PropertyPath}[{i}].{field}", "Give it a key: a repeated import knows it by that.");
            else if (key is not null && !seen.Add(key)) context.Say($"{context.PropertyPath}[{i}].{field}", "Another entry of this list already has this key.");
        }
    });

    /// <summary>The rules of a command's body, with paths that begin in the body.</summary>
    public static void Flat<T, TBody>(this IRuleBuilder<T, TBody> rule, IValidator<TBody> body) => rule.Custom((value, context) =>
    {
        if (value is null) context.Say("", "A JSON object is expected.");
        else foreach (var failure in body.Validate(value).Errors) context.AddFailure(failure);
    });

    /// <summary>A message at exactly this path.</summary>
    public static void Say<T>(this ValidationContext<T> context, string path, string message) => context.AddFailure(new ValidationFailure(path, message));

    /// <summary>Short enough, and without the character that PostgreSQL cannot keep.</summary>
    public static bool Fits(string? text, int maxLength) => text is null || (text.Length <= maxLength && !text.Contains('\0', StringComparison.Ordinal));

    public static bool IsLanguage(string? code) => code is { Length: LanguageLength } && code.All(char.IsAsciiLetterLower);
}

/// <summary>A price: an amount of 0 to a billion of the major unit, and an ISO currency.</summary>
internal sealed class PriceBodyValidator : AbstractValidator<PriceBody>
{
    public PriceBodyValidator()
    {
        RuleFor(price => price.Amount).NotNull().WithMessage("Name the amount in minor units.");
        RuleFor(price => price.Amount).InclusiveBetween(0, Money.MaxAmount).WithMessage($"An amount is 0 to {Money.MaxAmount} minor units.");
        RuleFor(price => price.Currency).Must(Currencies.IsKnown).WithMessage("Name an ISO 4217 currency such as UAH.");
    }
}
