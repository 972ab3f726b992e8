using System.Globalization;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>The words of letters about the account's safety.</summary>
internal sealed class SecurityLetters(PublicAddress address, DisownTokens tokens)
{
    /// <param name="account">Who signed in.</param>
    /// <param name="session">The sign-in.</param>
    /// <param name="zone">In whose hours the moment is told.</param>
    public Email NewSignIn(Account account, AccountSession session, TimeZoneInfo zone)
    {
        var place = DeviceWords.Of(session.UserAgent);
        var moment = TimeZoneInfo.ConvertTime(session.CreatedAt, zone);
        var (uk, en) = (At(moment, zone, "uk-UA"), At(moment, zone, "en-GB"));
        return Letter(account, address.Link($"/not-me?token={Uri.EscapeDataString(tokens.Make(session))}"),
            new("Новий вхід до Vivtorok", $"Вітаємо, {account.Name}!",
                $"У ваш обліковий запис увійшли з пристрою, якого ми ще не бачили: {(place.Length > 0 ? place : "невідомий браузер")}, {uk}.",
                "Це не я", "Якщо це були ви, нічого робити не треба. Якщо ні, за посиланням усі пристрої вийдуть із запису, а пароль перестане діяти. Посилання працює 7 днів."),
            new("New sign-in to Vivtorok", $"Hello, {account.Name}!",
                $"Somebody signed in to your account on a device we have not seen before: {(place.Length > 0 ? place : "an unknown browser")}, {en}.",
                "It was not me", "If it was you, there is nothing to do. If not, the link signs every device out and makes the password useless. The link works for 7 days."));
    }

    public Email SecondFactorOn(Account account) => Letter(account, address.Link("/settings/security"),
        new("Другий фактор увімкнено", $"Вітаємо, {account.Name}!", "Відтепер для входу потрібен ще й код із застосунку на вашому телефоні.",
            "Переглянути безпеку входу", "Збережіть коди відновлення там, де їх не знайдуть інші. Якщо це були не ви, одразу змініть пароль."),
        new("The second factor is on", $"Hello, {account.Name}!", "From now on signing in also takes a code of the app on your phone.",
            "Look at sign-in security", "Keep the recovery codes where nobody else finds them. If it was not you, change your password at once."));

    public Email SecondFactorOff(Account account) => Letter(account, address.Link("/settings/security"),
        new("Другий фактор вимкнено", $"Вітаємо, {account.Name}!", "Відтепер для входу вистачає самого пароля.",
            "Переглянути безпеку входу", "Якщо це були не ви, одразу змініть пароль і ввімкніть другий фактор знову."),
        new("The second factor is off", $"Hello, {account.Name}!", "From now on the password alone signs you in.",
            "Look at sign-in security", "If it was not you, change your password at once and turn the second factor on again."));

    private static string At(DateTimeOffset moment, TimeZoneInfo zone, string culture) =>
        $"{moment.ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo(culture))} ({zone.Id})";

    private static Email Letter(Account account, string link, LetterWords ukrainian, LetterWords english) =>
        LetterWords.Compose(account.Email, account.Locale, link, account.Locale == "uk" ? ukrainian : english);
}
