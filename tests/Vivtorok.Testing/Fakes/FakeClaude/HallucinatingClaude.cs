using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>A model that means well and makes things up; when its words come back it makes up others.</summary>
public static class HallucinatingClaude
{
    /// <summary>What it says, each line an invention about <c>Businesses.Salon</c>.</summary>
    public static IReadOnlyList<string> Inventions { get; } =
    [
        "Манікюр коштує 399 грн.",
        "Завтра о 15:37 є вільне місце, чекаємо на вас!",
        "Готово, записала вас на манікюр!",
        "You are booked, see you soon!",
        "Записано. До зустрічі!",
        "Ваш запис скасовано.",
        "Маємо педикюр за 520 грн, дуже радимо.",
        "Сьогодні знижка 25% на все.",
        "Процедура триває 3 години 20 хвилин.",
        "Ми на вул. Вигаданій, 17, телефон +380 44 999 88 77.",
        "Деталі тут: https://verba-studio.example/promo",
        "Пишіть на hello@verba-studio.example.",
        "Кошти повернено на вашу картку.",
        "Стрижка для вас безкоштовна.",
        "Ми працюємо до 31 лютого включно, а 14 березня зачинені.",
        "I have moved your appointment to 16:40.",
    ];

    public static ClaudeAnswer Answer(ClaudeRequest request, int invention)
    {
        var isAgain = request.Json["messages"]!.AsArray().Any(message => message!["content"] is JsonArray blocks && blocks.Any(block => ((string?)block!["text"])?.StartsWith("Your reply was not sent.", StringComparison.Ordinal) == true));
        return ClaudeAnswer.Say(Inventions[(invention + (isAgain ? 1 : 0)) % Inventions.Count]);
    }
}
