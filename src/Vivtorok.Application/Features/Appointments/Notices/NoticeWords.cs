using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Appointments;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Appointments.Notices;

/// <summary>What a customer is told of.</summary>
internal enum Notice
{
    Reminder,
    Moved,
    Cancelled,
}

/// <summary>What customers read of their appointments, in one language: always weekday, date, time and zone.</summary>
internal sealed class NoticeWords(BusinessSnapshot business, string language)
{
    private readonly Moments moments = new(business, language);

    private bool IsEnglish => language == "en";

    private string Name => Localized.Pick(business.Profile.Name, business.Profile.Names, language);

    /// <summary>Of a letter that begins a thread.</summary>
    public string Subject(Notice notice) => $"{Title(notice)}: {Name}";

    /// <param name="movedFrom">When it was to be before.</param>
    public string Text(Appointment appointment, Notice notice, DateTimeOffset? movedFrom, ChannelKind kind)
    {
        var thing = BookedThing.Of(appointment, business, language);
        var was = movedFrom is { } from ? (IsEnglish ? "It was: " : "Було: ") + moments.Full(from) : null;
        var staff = thing.Staff is { } who && notice != Notice.Cancelled ? (IsEnglish ? "With: " : "До кого: ") + who : null;
        string?[] lines = [Title(notice) + ".", thing.Name, moments.Full(appointment.StartsAt), was, staff, Place(notice)];
        return $"{string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)))}\n\n{HowToAnswer(notice, kind == ChannelKind.Gmail)}";
    }

    private string Place(Notice notice)
    {
        var address = business.Profile.Address is { } text ? Localized.Pick(text, business.Profile.Addresses, language) : null;
        return string.IsNullOrEmpty(address) || notice == Notice.Cancelled ? Name : $"{Name}, {address}";
    }

    private string Title(Notice notice) => (notice, IsEnglish) switch
    {
        (Notice.Reminder, true) => "A reminder of your appointment",
        (Notice.Reminder, false) => "Нагадуємо про ваш запис",
        (Notice.Moved, true) => "Your appointment has been moved",
        (Notice.Moved, false) => "Ваш запис перенесено",
        (_, true) => "Your appointment has been cancelled",
        _ => "Ваш запис скасовано",
    };

    private string HowToAnswer(Notice notice, bool byLetter)
    {
        var write = (byLetter, IsEnglish) switch
        {
            (true, true) => "just answer this letter",
            (true, false) => "просто дайте відповідь на цей лист",
            (false, true) => "just write here",
            _ => "просто напишіть тут",
        };
        return (notice, IsEnglish) switch
        {
            (Notice.Reminder, true) => $"To move or cancel it, {write}.",
            (Notice.Reminder, false) => $"Щоб перенести або скасувати запис, {write}.",
            (Notice.Moved, true) => $"If this time does not suit you, {write}.",
            (Notice.Moved, false) => $"Якщо цей час вам не підходить, {write}.",
            (_, true) => $"For another time, {write}.",
            _ => $"Щоб обрати інший час, {write}.",
        };
    }
}
