using FluentValidation;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Rules of input that several account commands share.</summary>
internal static class AccountRules
{
    public static IRuleBuilderOptions<T, string> Email<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().Must(email => EmailAddress.TryNormalise(email, out _)).WithMessage("Enter an e-mail address.");

    public static IRuleBuilderOptions<T, string> PersonName<T>(this IRuleBuilder<T, string> rule) =>
        rule.PlainName(Member.NameMaxLength);

    public static IRuleBuilderOptions<T, string> Locale<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(locale => locale is "uk" or "en").WithMessage("Choose uk or en.");

    /// <summary>A password that is not easy to guess; <paramref name="about"/> are words of the person that may not stand in it.</summary>
    public static IRuleBuilderOptionsConditions<T, string> Password<T>(this IRuleBuilder<T, string> rule, Func<T, string?[]> about) =>
        rule.Custom((password, context) =>
        {
            if (PasswordRules.Refusal(password, about(context.InstanceToValidate)) is { } refusal) context.AddFailure(refusal);
        });
}
