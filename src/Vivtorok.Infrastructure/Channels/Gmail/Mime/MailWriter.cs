using System.Globalization;
using System.Text;
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
}

/// <summary>Writes mail as RFC 5322 wants it: ASCII headers, CRLF, lines that no server breaks.</summary>
internal static class MailWriter
{
    private const int MostReferences = 20;

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
        Header(text, "Content-Type", "text/plain; charset=utf-8");
        Header(text, "Content-Transfer-Encoding", "base64");
        text.Append("\r\n");
        var body = Encoding.UTF8.GetBytes(mail.Text.ReplaceLineEndings("\r\n") + "\r\n");
        return text.Append(Convert.ToBase64String(body, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n").ToString();
    }

    /// <summary>The subject of an answer: kept, with one <c>Re:</c> before it.</summary>
    public static string ReplySubject(string subject) =>
        subject.StartsWith("Re:", StringComparison.OrdinalIgnoreCase) ? subject : subject.Length == 0 ? "Re:" : $"Re: {subject}";

    // The first and the newest say where a thread hangs; a chain of hundreds would make the header longer than servers take.
    private static IEnumerable<string> Shorten(IReadOnlyList<string> references) =>
        references.Count <= MostReferences ? references : references.Take(1).Concat(references.TakeLast(MostReferences - 1));

    private static void Header(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
}
