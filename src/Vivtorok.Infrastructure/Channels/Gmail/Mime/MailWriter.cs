using System.Globalization;
using System.Text;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Mail;

namespace Vivtorok.Infrastructure.Channels.Gmail.Mime;

/// <summary>A reply on its way into a mailbox.</summary>
/// <param name="MessageId">With its angle brackets.</param>
/// <param name="References">What it answers, oldest first, the one answered last.</param>
/// <param name="IsAutomatic">No person looked at it before it left.</param>
internal sealed record OutgoingMail(MailPerson From, MailPerson To, string Subject, string MessageId, IReadOnlyList<string> References, string Text, DateTimeOffset Date, bool IsAutomatic)
{
    /// <summary>Names the row this mail came from, should the provider give it another <c>Message-ID</c>.</summary>
    public const string OriginHeader = "X-Vivtorok-Message";

    public required string Origin { get; init; }

    public IReadOnlyList<OutboundFile> Files { get; init; } = [];
}

/// <summary>Writes mail as RFC 5322 wants it: ASCII headers, CRLF, lines that no server breaks.</summary>
internal static class MailWriter
{
    private const int MostReferences = 20;
    private const int LongestName = 100;

    public static string Write(OutgoingMail mail)
    {
        var text = new StringBuilder();
        Header(text, "From", AddressList.Write(mail.From));
        Header(text, "To", AddressList.Write(mail.To));
        Header(text, "Subject", EncodedWords.Encode(mail.Subject));
        Header(text, "Date", mail.Date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture));
        Header(text, "Message-ID", mail.MessageId);
        if (mail.References.Count > 0)
        {
            Header(text, "In-Reply-To", mail.References[^1]);
            Header(text, "References", string.Join("\r\n ", Shorten(mail.References)));
        }

        if (mail.IsAutomatic) Header(text, "Auto-Submitted", "auto-replied"); // so that no other machine answers it
        Header(text, OutgoingMail.OriginHeader, mail.Origin);
        Header(text, "MIME-Version", "1.0");
        if (mail.Files.Count == 0) Words(text, mail.Text);
        else Parts(text, mail);
        return text.ToString();
    }

    private static void Words(StringBuilder text, string words)
    {
        Header(text, "Content-Type", "text/plain; charset=utf-8");
        Body(text, Encoding.UTF8.GetBytes(words.ReplaceLineEndings("\r\n") + "\r\n"));
    }

    // The boundary holds a sign that base64 never has, and is the same for every try.
    private static void Parts(StringBuilder text, OutgoingMail mail)
    {
        var boundary = $"=_{mail.Origin}";
        Header(text, "Content-Type", $"multipart/mixed; boundary=\"{boundary}\"");
        text.Append("\r\n");
        if (mail.Text.Length > 0)
        {
            text.Append("--").Append(boundary).Append("\r\n");
            Words(text, mail.Text);
        }

        foreach (var file in mail.Files)
        {
            text.Append("--").Append(boundary).Append("\r\n");
            Header(text, "Content-Type", file.MediaType);
            Header(text, "Content-Disposition", $"attachment;\r\n filename=\"{Plain(file.Name)}\";\r\n filename*=utf-8''{Uri.EscapeDataString(Plain(file.Name, char.IsSurrogate))}");
            Body(text, file.Content.Span);
        }

        text.Append("--").Append(boundary).Append("--\r\n");
    }

    // A line of a header ends at 998 letters, and each of ours may become six.
    private static string Plain(string name, Func<char, bool>? isLeftOut = null)
    {
        var ending = Path.GetExtension(name) is { Length: <= 10 } short_ ? short_ : "";
        var stem = name[..^ending.Length];
        if (stem.Length > LongestName) stem = stem[..LongestName];
        return string.Concat((stem + ending).Select(letter => (isLeftOut?.Invoke(letter) ?? letter is '"' or '\\' or < ' ' or > '~') ? '_' : letter));
    }

    private static void Body(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append("\r\n").Append(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
    }

    /// <summary>The subject of an answer: kept, with one <c>Re:</c> before it.</summary>
    public static string ReplySubject(string subject) =>
        subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase) ? subject : subject.Length == 0 ? "Re:" : $"Re: {subject}";

    // The first and the newest say where a thread hangs; a chain of hundreds would make the header longer than servers take.
    private static IEnumerable<string> Shorten(IReadOnlyList<string> references) =>
        references.Count <= MostReferences ? references : references.Take(1).Concat(references.TakeLast(MostReferences - 1));

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
}
