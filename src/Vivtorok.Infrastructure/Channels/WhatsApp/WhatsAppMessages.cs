using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Channels;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>The bodies a reply is sent as: a template, buttons or a list where the answers are short enough, else text in as many parts as it needs.</summary>
internal static partial class WhatsAppMessages
{
    private const int MaxText = 4096;
    private const int MaxBody = 1024;
    private const int MaxButtons = 3;
    private const int MaxButtonTitle = 20;
    private const int MaxRows = 10;
    private const int MaxRowTitle = 24;

    /// <param name="media">What its files were called when they were uploaded, in their order.</param>
    public static IEnumerable<Dictionary<string, object>> Of(OutboundMessage message, IReadOnlyList<string> media)
    {
        var bodies = BodiesOf(message, media).ToList();
        if (message.Quotes is { } quoted && bodies.Count > 0) bodies[0]["context"] = new { message_id = quoted };
        return bodies;
    }

    // Words first, then the files; a few words stand under the only file where it takes them.
    private static IEnumerable<Dictionary<string, object>> BodiesOf(OutboundMessage message, IReadOnlyList<string> media)
    {
        if (message.Template is { } template)
        {
            yield return Envelope(message, "template", WhatsAppTemplates.Send(template.Template, template.Values));
            yield break;
        }

        var text = message.Text.Replace("**", "*", StringComparison.Ordinal); // its bold has one star, and no way to escape
        var caption = message is { Files: [var only], Choices.Count: 0 } && WhatsAppFiles.TakesCaption(only, text) ? text : null;
        if (Interactive(text, message.Choices) is { } interactive) yield return Envelope(message, "interactive", interactive);
        else if (caption is null && text.Length > 0)
            foreach (var part in Parts(text)) yield return Envelope(message, "text", new { body = part, preview_url = false });

        foreach (var (file, id) in message.Files.Zip(media))
        {
            var (type, content) = WhatsAppFiles.Show(file, id, caption);
            yield return Envelope(message, type, content);
        }
    }

    private static Dictionary<string, object> Envelope(OutboundMessage message, string type, object content) => new()
    {
        ["messaging_product"] = "whatsapp",
        ["recipient_type"] = "individual",
        [IsUserId().IsMatch(message.Recipient) ? "recipient" : "to"] = message.Recipient, // no phone: the user id has a field of its own
        ["type"] = type,
        [type] = content,
        ["biz_opaque_callback_data"] = message.MessageId.Value.ToString("N"),
    };

    private static object? Interactive(string text, IReadOnlyList<string> choices)
    {
        if (choices.Count == 0 || choices.Count > MaxRows || text.Length > MaxBody || choices.Distinct().Count() < choices.Count) return null;
        var body = new { text };
        if (choices.Count <= MaxButtons && choices.All(choice => choice.Length <= MaxButtonTitle))
            return new { type = "button", body, action = new { buttons = choices.Select((title, index) => new { type = "reply", reply = new { id = $"choice:{index}", title } }) } };
        if (choices.Any(choice => choice.Length > MaxRowTitle)) return null;
        var rows = choices.Select((title, index) => new { id = $"choice:{index}", title });
        return new { type = "list", body, action = new { button = Cyrillic().IsMatch(text) ? "Обрати" : "Choose", sections = new[] { new { rows } } } };
    }

    private static IEnumerable<string> Parts(string text)
    {
        while (text.Length > MaxText)
        {
            var cut = text.LastIndexOf('\n', MaxText - 1);
            if (cut < MaxText / 2) cut = text.LastIndexOf(' ', MaxText - 1);
            if (cut < MaxText / 2) cut = char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText;
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
        }

        yield return text;
    }

    [GeneratedRegex(@"^[A-Z]{2}\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsUserId();

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cyrillic();
}
