using System.Globalization;
using System.Net;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Closure;

/// <summary>The last letters: after them we know no address to write to.</summary>
internal static class ClosureLetters
{
    public static Email AccountClosed(Account account) => account.Locale == "uk"
        ? Plain(account, "Обліковий запис закрито", $"Вітаємо, {account.Name}!", "Ваш обліковий запис Vivtorok видалено разом з усіма сеансами. Це наш останній лист.")
        : Plain(account, "Your account is closed", $"Hello, {account.Name}!", "Your Vivtorok account has been deleted with all of its sessions. This is our last letter.");

    public static Email Purged(Account owner, string business, PurgeReceipt receipt)
    {
        var (rows, kept) = (receipt.Rows.Sum(row => row.Rows), receipt.Kept.Sum(row => row.Rows));
        var culture = CultureInfo.GetCultureInfo(owner.Locale);
        var backups = receipt.BackupsExpireAt!.Value.ToString("d MMMM yyyy", culture);
        return owner.Locale == "uk"
            ? Plain(owner, $"Дані «{business}» видалено", $"Вітаємо, {owner.Name}!",
                $"Усі дані робочого простору «{business}» видалено назавжди: записів — {rows.ToString("N0", culture)}, файлів — {receipt.Files.ToString("N0", culture)}.",
                kept == 0 ? "Нічого не залишено." : $"За законом зберігаються {kept.ToString("N0", culture)} записів обліку, зокрема рахунки.",
                $"З резервних копій вони зникнуть до {backups}. Номер квитанції: {receipt.Id.Value}. Це наш останній лист.")
            : Plain(owner, $"The data of {business} is removed", $"Hello, {owner.Name}!",
                $"All data of the workspace {business} has been removed for good: {rows.ToString("N0", culture)} records and {receipt.Files.ToString("N0", culture)} files.",
                kept == 0 ? "Nothing is kept." : $"The law has us keep {kept.ToString("N0", culture)} records of the books, such as invoices.",
                $"Backups will have forgotten them by {backups}. The number of the receipt is {receipt.Id.Value}. This is our last letter.");
    }

    private static Email Plain(Account to, string subject, params string[] lines)
    {
        var html = string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));
        return new Email(to.Email, subject, string.Join("\n\n", lines) + "\n\nVivtorok\n",
            $"""<!doctype html><html lang="{to.Locale}"><meta charset="utf-8"><body style="font:16px/1.5 sans-serif;color:#1c1917;max-width:34em;margin:2em auto;padding:0 1em">{html}<p style="color:#57534e">Vivtorok</p></body></html>""");
    }
}
