using System.Text.RegularExpressions;

namespace Vivtorok.Application.Common.Agents;

/// <summary>What a customer's message asks of us, whatever else it says.</summary>
[Flags]
internal enum CustomerWish
{
    None = 0,

    /// <summary>The agent shall answer, not a person.</summary>
    CallAgent = 1,

    /// <summary>Nobody shall write first any more.</summary>
    OptOut = 2,
}

/// <summary>Reads wishes that no model may overlook. Only plain words count: a wrong guess here would silence or wake somebody.</summary>
internal static partial class CustomerWishes
{
    private const int LongestMere = 60;

    public static CustomerWish Read(string text)
    {
        if (text.Length > 500) return CustomerWish.None;
        var wish = CustomerWish.None;
        if (Agent().IsMatch(text) && !NotAgent().IsMatch(text)) wish |= CustomerWish.CallAgent;
        if (StopAlone().IsMatch(text) || Stop().IsMatch(text)) wish |= CustomerWish.OptOut;
        return wish;
    }

    /// <summary>Whether the wish is all that the message says, so that there is nothing else to answer.</summary>
    public static bool IsMere(string text) => text.Length <= LongestMere && !text.Contains('?', StringComparison.Ordinal);

    /// <summary>What the agent says when it was called and nothing else.</summary>
    public static string Welcome(string? language) => language == "en"
        ? "The AI assistant is back with you. How can I help?"
        : "З вами знову ШІ-помічник. Чим допомогти?";

    /// <summary>What the agent says to somebody who wants silence.</summary>
    public static string Silence(string? language) => language == "en"
        ? "All right, we will not write to you first any more. If you need anything, just write."
        : "Добре, першими більше не писатимемо. Якщо щось знадобиться, просто напишіть.";

    private const string Bots = @"(?:бот(?:а|ові|у|ом)?|чат-?бот(?:а|ові|у|ом)?|ші[- ]?помічник(?:а|у|ові|ом)?|помічник(?:а|у|ові|ом)?|асистент(?:а|у|ові|ом)?|агент(?:а|у|ові|ом)?|робот(?:а|у|ові|ом)|ші)";

    [GeneratedRegex(
        @"\b(?:повернут?и?т?ь?|поверн[иі]ть?|увімкн[иі]?т?ь?|включ[иі]ть?|покличте?|з[’'ʼ]?єднайте?\s+з|переключ[иі]ть?\s+на|хай|нехай|дайте?)\s+(?:мені\s+|мене\s+|назад\s+|знову\s+|будь\s+ласка,?\s+)*" + Bots + @"\b"
        + @"|\b(?:хочу|краще|можна)\s+(?:по)?(?:говорити|спілкуватис[ья]|писати)\s+(?:з\s+|із\s+)?" + Bots + @"\b"
        + @"|\b(?:let|have)\s+the\s+(?:bot|ai|assistant|agent)\s+(?:answer|reply|help|handle|continue)\b"
        + @"|\b(?:bring|switch|turn|get|put)\s+(?:me\s+)?(?:back\s+)?(?:to\s+|on\s+)?(?:the\s+)?(?:bot|ai(?:\s+assistant)?|assistant)\b(?:\s+back)?"
        + @"|\b(?:talk|speak|chat)\s+(?:to|with)\s+(?:the\s+)?(?:bot|ai(?:\s+assistant)?|assistant)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Agent();

    [GeneratedRegex(@"\b(?:не\s+(?:треба|хочу|потрібно)|без|вимкн\w*|приберіть|don[’']?t|do\s+not|not|no|instead\s+of|stop)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotAgent();

    [GeneratedRegex(@"^\W*(?:stop|стоп|unsubscribe|відпис(?:ка|атис[ья]))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StopAlone();

    [GeneratedRegex(
        @"\b(?:більше\s+)?не\s+(?:пишіть|надсилайте|шліть|турбуйте)\s+(?:мені|мене|більше|сюди|нічого|перш\w+|нагадув\w+)|\bне\s+(?:пишіть|турбуйте)\W*$|\bвідпишіть\s+мене\b|\bприпиніть\s+(?:мені\s+)?(?:писати|надсилати)\b"
        + @"|\b(?:stop|quit)\s+(?:texting|messaging|writing|sending|contacting)\b|\b(?:do\s+not|don[’']?t)\s+(?:text|message|write\s+to|contact|write)\s+(?:me|us)\b|\bunsubscribe\s+me\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stop();
}
