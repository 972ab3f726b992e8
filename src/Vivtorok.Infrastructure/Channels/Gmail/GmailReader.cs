using System.Buffers.Text;
using System.Globalization;
using System.Text.RegularExpressions;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Infrastructure.Channels.Gmail.Mime;

namespace Vivtorok.Infrastructure.Channels.Gmail;

/// <summary>Gmail's form of a message to ours: headers decoded, the part people read chosen, the rest named as attachments.</summary>
internal static partial class GmailReader
{
    private const int MostParts = 500;
    private const int DeepestNesting = 30;
    private const int MostAttachments = 50;
    private const int MostReferences = 100;

    // Gmail's own sorting of mass mail, and what nobody received.
    private static readonly string[] Aside = ["SPAM", "TRASH", "DRAFT", "CHAT", "CATEGORY_PROMOTIONS", "CATEGORY_SOCIAL", "CATEGORY_FORUMS"];

    public static ReceivedMail Read(GmailMessage message)
    {
        var headers = Headers(message.Payload);
        var labels = message.LabelIds ?? [];
        var isAside = labels.Any(Aside.Contains);
        var parts = !isAside && message.Payload is { } root ? Walk(root, 0).Take(MostParts).ToList() : [];
        var html = parts.Where(part => IsBody(part, "text/html")).Select(Text).FirstOrDefault(text => text.Length > 0);
        var plain = string.Join("\n\n", parts.Where(part => IsBody(part, "text/plain")).Select(Text).Where(text => text.Trim().Length > 0));
        return new ReceivedMail(message.Id, message.ThreadId, AddressList.First(Find(headers, "from")), ReceivedAt(message))
        {
            To = [.. AddressList.Parse(Find(headers, "to")).Concat(AddressList.Parse(Find(headers, "cc")))],
            Subject = EncodedWords.Decode(Find(headers, "subject")),
            MessageId = MessageIds(Find(headers, "message-id")).FirstOrDefault(),
            References = [.. MessageIds(Find(headers, "references")).Concat(MessageIds(Find(headers, "in-reply-to"))).Distinct().TakeLast(MostReferences)],
            Text = plain.Length > 0 ? plain : html is null ? "" : HtmlText.Of(html),
            Html = html is null ? null : MailHtml.Sanitise(html),
            Attachments = [.. parts.Where(IsAttachment).Take(MostAttachments).Select(Attachment)],
            IsSent = labels.Contains("SENT"), // only Gmail itself puts this label on
            IsAside = isAside,
            IsForged = IsForged(Find(headers, "authentication-results")),
            Marks = MailRules.Marks.Append(OutgoingMail.OriginHeader.ToLowerInvariant())
                .Select(name => (name, value: Find(headers, name))).Where(mark => mark.value is not null).ToDictionary(mark => mark.name, mark => mark.value!),
        };
    }

    /// <summary>The part of a letter with this id.</summary>
    public static GmailPart? FindPart(GmailPart root, string partId) => Walk(root, 0).Take(MostParts).FirstOrDefault(part => (part.PartId ?? "") == partId);

    // Depth first; the parts of a mail inside the mail are an attachment and not its text.
    private static IEnumerable<GmailPart> Walk(GmailPart part, int depth)
    {
        yield return part;
        if (depth >= DeepestNesting || (depth > 0 && TypeOf(part) == "message/rfc822")) yield break;
        foreach (var inner in (part.Parts ?? []).SelectMany(child => Walk(child, depth + 1))) yield return inner;
    }

    private static bool IsBody(GmailPart part, string type) => TypeOf(part) == type && !IsAttachment(part) && part.Body?.Data is not null;

    private static bool IsAttachment(GmailPart part)
    {
        if (part.Parts is { Count: > 0 } && TypeOf(part) != "message/rfc822") return false;
        var disposition = HeaderParameters.Parse(Find(Headers(part), "content-disposition"));
        return !string.IsNullOrEmpty(part.Filename) || disposition.Value == "attachment" || disposition["filename"] is not null || part.Body?.AttachmentId is not null
            || TypeOf(part) == "message/rfc822";
    }

    private static MailAttachment Attachment(GmailPart part)
    {
        var headers = Headers(part);
        var name = EncodedWords.Decode(part.Filename);
        if (name.Length == 0) name = HeaderParameters.Parse(Find(headers, "content-disposition"))["filename"] ?? HeaderParameters.Parse(Find(headers, "content-type"))["name"] ?? "";
        return new MailAttachment(part.PartId ?? "", name.Length == 0 ? "attachment" : name, TypeOf(part), Math.Max(0, part.Body?.Size ?? 0));
    }

    private static string Text(GmailPart part)
    {
        var charset = HeaderParameters.Parse(Find(Headers(part), "content-type"))["charset"];
        var text = MailCharsets.Decode(Bytes(part.Body!.Data!), charset);
        return text.Replace("\0", "", StringComparison.Ordinal);
    }

    /// <summary>Broken base64 is read as far as it goes: half a letter says more than none.</summary>
    public static byte[] Bytes(string data)
    {
        var clean = NotBase64().Replace(data.Replace('+', '-').Replace('/', '_'), "");
        if (clean.Length % 4 == 1) clean = clean[..^1];
        return Base64Url.DecodeFromChars(clean);
    }

    private static string TypeOf(GmailPart part) =>
        (string.IsNullOrEmpty(part.MimeType) ? HeaderParameters.Parse(Find(Headers(part), "content-type")).Value : part.MimeType.ToLowerInvariant()) is { Length: > 0 } type ? type : "text/plain";

    // Gmail writes its findings on top; what stands below was there when the letter came.
    private static bool IsForged(string? findings) =>
        findings is not null && findings.TrimStart().StartsWith("mx.google.com;", StringComparison.OrdinalIgnoreCase) && FailedDmarc().IsMatch(findings);

    private static DateTimeOffset ReceivedAt(GmailMessage message) =>
        long.TryParse(message.InternalDate, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms < 253_402_300_799_000 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : DateTimeOffset.UnixEpoch;

    private static IEnumerable<string> MessageIds(string? header) => MessageId().Matches(header ?? "").Select(match => match.Value);

    private static ILookup<string, string> Headers(GmailPart? part) =>
        (part?.Headers ?? []).Where(header => header.Name is not null).ToLookup(header => header.Name!.ToLowerInvariant(), header => header.Value ?? "");

    private static string? Find(ILookup<string, string> headers, string name) => headers[name].FirstOrDefault();

    [GeneratedRegex(@"[^A-Za-z0-9_-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotBase64();

    [GeneratedRegex(@"\bdmarc=fail\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FailedDmarc();

    [GeneratedRegex(@"<[^\s<>]{1,400}>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MessageId();
}
