using System.Globalization;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Accounts;

/// <summary>Letters about closing a workspace and about new terms.</summary>
internal sealed partial class EmailTemplates
{
    public Email Closed(Account account, Workspace closed) => Letter(account.Email, account.Locale,
        address.Link($"/reopen?token={Uri.EscapeDataString(reopenings.Make(closed))}"),
        new($"«{closed.Name}» закрито", $"Вітаємо, {account.Name}!",
            $"Робочий простір «{closed.Name}» закрито: агент мовчить, канали й ключі відключено, команда не може увійти. {Day(closed.PurgeAt!.Value, "uk")} усі його дані буде видалено назавжди.",
            "Скасувати закриття", "Посилання діє до цього дня. Якщо ви справді закрили його, нічого робити не треба."),
        new($"{closed.Name} is closed", $"Hello, {account.Name}!",
            $"The workspace {closed.Name} is closed: the agent is silent, channels and keys are disconnected, the team cannot sign in. On {Day(closed.PurgeAt!.Value, "en")} all of its data will be removed for good.",
            "Take the closing back", "The link works until that day. If you meant to close it, there is nothing to do."));

    public Email Reopened(Account account, Workspace open) => Letter(account.Email, account.Locale, address.Link("/settings/channels"),
        new($"«{open.Name}» знову відкрито", $"Вітаємо, {account.Name}!",
            $"Закриття робочого простору «{open.Name}» скасовано, усі дані на місці. Telegram, WhatsApp і Gmail потрібно під’єднати знову, а ключі API — створити нові.",
            "Під’єднати канали", "Вебчат працює знову без жодних дій."),
        new($"{open.Name} is open again", $"Hello, {account.Name}!",
            $"The closing of {open.Name} was taken back, all data is in place. Telegram, WhatsApp and Gmail have to be connected again, and API keys made anew.",
            "Connect the channels", "The web chat works again by itself."));

    /// <summary>Null where nothing new has been announced.</summary>
    public Email? PolicyChanged(Account account, DateTimeOffset now)
    {
        if (policies.Newest(now).MaxBy(version => version.AnnouncedAt) is not { } newest) return null;
        var page = newest.Kind == PolicyKind.Terms ? "/terms" : "/privacy";
        return Letter(account.Email, account.Locale, address.Link(page),
            new(newest.Kind == PolicyKind.Terms ? "Зміни в умовах користування" : "Зміни в політиці приватності", $"Вітаємо, {account.Name}!",
                $"{newest.Summary["uk"]} Зміни діють із {Day(newest.EffectiveAt, "uk")}.", "Прочитати", "Якщо ви не згодні, облікового запису можна позбутися в налаштуваннях у будь-який час."),
            new(newest.Kind == PolicyKind.Terms ? "Our terms change" : "Our privacy policy changes", $"Hello, {account.Name}!",
                $"{newest.Summary["en"]} This holds from {Day(newest.EffectiveAt, "en")}.", "Read it", "If you do not agree, you can close your account in the settings at any time."));
    }

    private static string Day(DateTimeOffset at, string locale) => at.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(locale));
}
