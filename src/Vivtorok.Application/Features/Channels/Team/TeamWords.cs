using Vivtorok.Application.Common.Appointments;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels.Team;

/// <summary>What members read in their chat with the bot.</summary>
internal static class TeamWords
{
    public static string For(TeamAnswer answer, string locale) => (answer, locale) switch
    {
        (TeamAnswer.Welcome, "en") => "✅ The channel works: your message came, and this is our answer.\n\nHere you will hear of customers who wait for you, drafts to approve and anything that breaks. What you write here is not a customer's message.",
        (TeamAnswer.Welcome, _) => "✅ Канал працює: ваше повідомлення надійшло, а це наша відповідь.\n\nСюди приходитимуть звістки про клієнтів, які чекають на вас, чернетки на погодження і все, що зламається. Те, що ви пишете тут, не стає повідомленням клієнта.",
        (TeamAnswer.ReplySent, "en") => "✅ Sent to the customer.",
        (TeamAnswer.ReplySent, _) => "✅ Надіслано клієнтові.",
        (TeamAnswer.DraftSettled, "en") => "This draft has been settled already.",
        (TeamAnswer.DraftSettled, _) => "Цю чернетку вже опрацьовано.",
        (TeamAnswer.TakenOver, "en") => "👤 The conversation is yours: the agent is silent there. Answer in the inbox.",
        (TeamAnswer.TakenOver, _) => "👤 Розмова ваша: агент там мовчить. Відповісти можна у вхідних.",
        (TeamAnswer.WriteWords, "en") => "✏️ Write the answer as it should be: your next message goes to the customer.",
        (TeamAnswer.WriteWords, _) => "✏️ Напишіть відповідь так, як треба: ваше наступне повідомлення піде клієнтові.",
        (_, "en") => "This chat is for news about your business. To answer customers, open the inbox.",
        _ => "Цей чат для звісток про ваш бізнес. Щоб відповісти клієнтам, відкрийте вхідні.",
    };

    public static string Draft(string? contact, string asked, string draft, string locale) => locale == "en"
        ? $"📝 A draft for {contact ?? "a customer"}\n\nThey wrote: {asked}\n\nThe agent would answer: {draft}"
        : $"📝 Чернетка для: {contact ?? "клієнт"}\n\nПише: {asked}\n\nАгент відповів би: {draft}";

    public static string HandOff(string? contact, string asked, string locale) => locale == "en"
        ? $"🙋 {contact ?? "A customer"} is waiting for you\n\nThey wrote: {asked}"
        : $"🙋 На вас чекає: {contact ?? "клієнт"}\n\nПише: {asked}";

    public static string Appointment(AppointmentBulletin bulletin, AppointmentDeed deed, string locale)
    {
        var mark = deed == AppointmentDeed.Booked ? "📅" : deed == AppointmentDeed.Moved ? "🔁" : "❌";
        var was = bulletin.MovedFrom is { } from ? $"{(locale == "en" ? "Was" : "Було")}: {from}" : null;
        var staff = bulletin.Thing.Staff is { } name ? $"{(locale == "en" ? "With" : "До кого")}: {name}" : null;
        string?[] lines = [bulletin.Thing.Name, staff, bulletin.When, was];
        return $"{mark} {bulletin.Title}: {bulletin.Contact ?? (locale == "en" ? "a customer" : "клієнт")}\n\n{string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)))}";
    }

    public static string Label(TeamAct act, string locale) => (act, locale) switch
    {
        (TeamAct.Approve, "en") => "✅ Send",
        (TeamAct.Approve, _) => "✅ Надіслати",
        (TeamAct.Edit, "en") => "✏️ Change",
        (TeamAct.Edit, _) => "✏️ Змінити",
        (_, "en") => "👤 Take over",
        _ => "👤 Взяти собі",
    };

    public static string Open(string locale) => locale == "en" ? "Open" : "Відкрити";
}
