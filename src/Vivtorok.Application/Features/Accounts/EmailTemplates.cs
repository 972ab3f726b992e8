using Vivtorok.Application.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>The words of our e-mails in Ukrainian and English: what happened, one link, how long it lives, what to do if it was not you.</summary>
internal sealed partial class EmailTemplates(PublicAddress address, InvitationTokens invitations, ReopenTokens reopenings, PolicyBook policies)
{
    public Email Confirm(Account account, string token) => Letter(account.Email, account.Locale,
        address.Link($"/confirm?token={Uri.EscapeDataString(token)}"),
        new("Підтвердьте свою адресу", $"Вітаємо, {account.Name}!",
            "Ви зареєструвалися у Vivtorok. Підтвердьте, що ця адреса ваша, щоб отримувати сповіщення про клієнтів.",
            "Підтвердити адресу", "Посилання діє 24 години. Якщо ви не реєструвалися, просто не зважайте на цей лист."),
        new("Confirm your e-mail", $"Hello, {account.Name}!",
            "You signed up for Vivtorok. Please confirm that this address is yours, so that we can tell you about your customers.",
            "Confirm the address", "The link works for 24 hours. If you did not sign up, you can ignore this e-mail."));

    public Email Reset(Account account, string token) => Letter(account.Email, account.Locale,
        address.Link($"/reset?email={Uri.EscapeDataString(account.Email)}&token={Uri.EscapeDataString(token)}"),
        new("Новий пароль", $"Вітаємо, {account.Name}!",
            "Хтось, сподіваємося ви, попросив новий пароль до Vivtorok. Щоб задати його, перейдіть за посиланням.",
            "Задати новий пароль", "Посилання спрацює один раз протягом години. Якщо це були не ви, нічого робити не треба: пароль лишається той самий."),
        new("Reset your password", $"Hello, {account.Name}!",
            "Someone, we hope it was you, asked for a new password to Vivtorok. Follow the link to set it.",
            "Set a new password", "The link works once, within an hour. If it was not you, there is nothing to do: your password stays as it is."));

    public Email PasswordChanged(Account account) => Letter(account.Email, account.Locale, address.Link("/reset"),
        new("Пароль змінено", $"Вітаємо, {account.Name}!",
            "Пароль до вашого облікового запису Vivtorok щойно змінено. На інших пристроях потрібно буде увійти знову.",
            "Це зробили не ви? Задайте новий пароль", "Якщо це були ви, нічого робити не треба."),
        new("Your password was changed", $"Hello, {account.Name}!",
            "The password of your Vivtorok account has just been changed. Other devices have to sign in again.",
            "Was it not you? Set a new password", "If it was you, there is nothing to do."));

    public Email Invite(Invitation invitation, Workspace workspace) => Letter(invitation.Email, workspace.Locale,
        address.Link($"/invite?token={Uri.EscapeDataString(invitations.Make(invitation))}"),
        new($"Запрошення до команди «{workspace.Name}»", "Вітаємо!",
            $"Вас запрошують працювати у Vivtorok разом із командою «{workspace.Name}».",
            "Прийняти запрошення", "Запрошення діє 7 днів. Якщо ви його не чекали, просто не зважайте на цей лист."),
        new($"Join the team of {workspace.Name}", "Hello!",
            $"You are invited to work in Vivtorok with the team of {workspace.Name}.",
            "Accept the invitation", "The invitation works for 7 days. If you did not expect it, you can ignore this e-mail."));

    private static Email Letter(string to, string locale, string link, LetterWords ukrainian, LetterWords english) =>
        LetterWords.Compose(to, locale, link, locale == "uk" ? ukrainian : english);
}
