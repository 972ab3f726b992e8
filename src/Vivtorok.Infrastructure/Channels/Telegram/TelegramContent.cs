using System.Globalization;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>What a message says and what hangs on it.</summary>
internal static class TelegramContent
{
    /// <summary>The words. A place or a card is put into words; a bare file has none.</summary>
    public static string TextOf(TelegramMessage message)
    {
        var text = message.Text ?? message.Caption ?? Place(message) ?? Card(message) ?? message.Sticker?.Emoji ?? "";
        return text.Length > Message.TextMaxLength ? text[..Message.TextMaxLength] : text;
    }

    public static IReadOnlyList<InboundAttachment> FilesOf(TelegramMessage message)
    {
        var (kind, file) = message switch
        {
            { Photo: [..] sizes } => (AttachmentKind.Image, sizes.MaxBy(size => (long)(size.Width ?? 0) * (size.Height ?? 0))),
            { Voice: { } voice } => (AttachmentKind.Voice, voice),
            { VideoNote: { } note } => (AttachmentKind.Video, note),
            { Video: { } video } => (AttachmentKind.Video, video),
            { Animation: { } animation } => (AttachmentKind.Video, animation),
            { Audio: { } audio } => (AttachmentKind.Audio, audio),
            { Sticker: { } sticker } => (AttachmentKind.Sticker, sticker),
            _ => (AttachmentKind.Document, message.Document),
        };
        return file is null ? [] : [new InboundAttachment(kind, file.FileId, file.FileName, file.MimeType, file.FileSize, file.Duration)];
    }

    private static string? Place(TelegramMessage message)
    {
        if (message.Location is not { } place) return null;
        var where = string.Create(CultureInfo.InvariantCulture, $"📍 {place.Latitude:0.######}, {place.Longitude:0.######}");
        var name = string.Join(", ", new[] { message.Venue?.Title, message.Venue?.Address }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return name.Length == 0 ? where : $"{where}\n{name}";
    }

    private static string? Card(TelegramMessage message) => message.Contact is not { } card ? null
        : $"{string.Join(' ', new[] { card.FirstName, card.LastName }.OfType<string>())} +{card.PhoneNumber.TrimStart('+')}".Trim();
}
