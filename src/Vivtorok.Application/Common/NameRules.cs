using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FluentValidation;

namespace Vivtorok.Application.Common;

/// <summary>Names of people and workspaces. They stand in letters to people who have not asked for any, so they hold no link and no line of their own.</summary>
internal static partial class NameRules
{
    private const int Joiner = 0x200D; // holds one picture or one Persian word together

    public static IRuleBuilderOptions<T, string> PlainName<T>(this IRuleBuilder<T, string> rule, int maxLength) => rule
        .NotEmpty().MaximumLength(maxLength)
        .Must(name => name?.EnumerateRunes().Any(IsUnseen) != true).WithMessage("Leave out line breaks and signs that cannot be seen.")
        .Must(name => name is null || !Link().IsMatch(name)).WithMessage("Leave out the link.");

    private static bool IsUnseen(Rune sign) => sign.Value != Joiner && Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // Rozetka.ua and м.Київ/Львів are names, rozetka.ua/sale is a link.
    [GeneratedRegex(@"://|\bwww\.|\w{2,}\.\p{L}{2,}/", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();
}
