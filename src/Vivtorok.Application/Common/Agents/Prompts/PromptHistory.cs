using System.Globalization;

namespace Vivtorok.Application.Common.Agents.Prompts;

/// <summary>
/// The conversation as messages. Of a long one only the newest lines stand in full; what is older is shortened to a digest. The
/// cut moves in steps, so that between two steps the beginning stays the same to the letter and can be cached, and the whole
/// never grows beyond a bound.
/// </summary>
public static class PromptHistory
{
    /// <summary>At most so many lines in full.</summary>
    public const int MostLines = 20;

    private const int Step = 10;
    private const int MostDigested = 20;
    private const int DigestLength = 120;
    private const int LineLength = 4000;

    /// <param name="skipped">Lines that are older than <paramref name="history"/>.</param>
    public static IReadOnlyList<PromptMessage> Write(IReadOnlyList<ChatLine> history, int skipped)
    {
        var total = skipped + history.Count;
        var dropped = total <= MostLines ? 0 : (total - MostLines + Step - 1) / Step * Step;
        var cut = Math.Max(0, dropped - skipped);
        var messages = new List<(bool IsCustomer, List<string> Blocks)>();
        if (dropped > 0) Add(messages, true, Digest(history.Take(cut), dropped));
        foreach (var line in history.Skip(cut))
        {
            if (messages.Count == 0 && line.Role != ChatRole.Customer) Add(messages, true, "(The business wrote first.)");
            Add(messages, line.Role == ChatRole.Customer, Words(line));
        }

        return [.. messages.Select(message => new PromptMessage(message.IsCustomer, message.Blocks))];
    }

    private static void Add(List<(bool IsCustomer, List<string> Blocks)> messages, bool isCustomer, string block)
    {
        if (messages.Count == 0 || messages[^1].IsCustomer != isCustomer) messages.Add((isCustomer, []));
        messages[^1].Blocks.Add(block);
    }

    private static string Words(ChatLine line) => line.Role switch
    {
        ChatRole.Customer => PromptData.Block("customer_message", Short(line.Text, LineLength)),
        ChatRole.Member => $"(A colleague wrote this:)\n{line.Text}",
        _ => line.Text,
    };

    private static string Digest(IEnumerable<ChatLine> older, int count) => PromptData.Block("earlier_messages", string.Join('\n', older.TakeLast(MostDigested)
        .Select(line => $"{(line.Role == ChatRole.Customer ? "customer" : "business")}: {Short(line.Text.ReplaceLineEndings(" "), DigestLength)}")
        .Prepend(string.Create(CultureInfo.InvariantCulture, $"{count} earlier messages, shortened:"))));

    private static string Short(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
}
