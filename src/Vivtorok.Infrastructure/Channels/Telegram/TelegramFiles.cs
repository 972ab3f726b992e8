using System.Globalization;
using System.Text.Json;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Files;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>Files of a bot, in and out.</summary>
internal sealed class TelegramFiles(TelegramApi api)
{
    private const long LargestPhoto = 10 * FileLimits.Megabyte;

    /// <summary>What may stand under a file.</summary>
    public const int CaptionMaxLength = 1024;

    public async Task<FetchedFile> FetchAsync(string token, WantedFile file, CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync<TelegramFilePlace>(token, "getFile", new { file_id = file.Reference }, cancellationToken);
        if (answer.ErrorCode == 429) return new FetchedFile.RetryLater(TimeSpan.FromSeconds(answer.Parameters?.RetryAfter ?? 30));
        if (answer.ErrorCode is 401) return new FetchedFile.Lost(TelegramFailures.TokenRevoked);
        if (answer.Description?.Contains("too big", StringComparison.OrdinalIgnoreCase) == true || answer.Result?.FileSize > file.MaxBytes) return new FetchedFile.TooLarge();
        if (answer.Result?.FilePath is not { Length: > 0 } path) return new FetchedFile.Gone();
        try
        {
            return await api.DownloadAsync(token, path, file.MaxBytes, cancellationToken) is { } bytes ? new FetchedFile.Content(bytes) : new FetchedFile.TooLarge();
        }
        catch (FileNotFoundException)
        {
            return new FetchedFile.Gone();
        }
    }

    /// <param name="caption">Words under it, plain; null: none.</param>
    public Task<TelegramAnswer<TelegramMessage>> SendAsync(
        string token, TelegramPeer peer, OutboundFile file, string? caption, object? quotes, CancellationToken cancellationToken)
    {
        var (method, field) = WayOf(file);
        return api.UploadAsync<TelegramMessage>(token, method, field, file, new Dictionary<string, string?>
        {
            ["chat_id"] = peer.ChatId.ToString(CultureInfo.InvariantCulture),
            ["business_connection_id"] = peer.BusinessConnectionId,
            ["caption"] = caption,
            ["reply_parameters"] = quotes is null ? null : JsonSerializer.Serialize(quotes, TelegramApi.Json),
        }, cancellationToken);
    }

    // What Telegram would refuse as a picture or a voice note goes as a file.
    private static (string Method, string Field) WayOf(OutboundFile file) => file switch
    {
        { Kind: AttachmentKind.Image or AttachmentKind.Sticker, MediaType: "image/jpeg" or "image/png" or "image/webp", Content.Length: <= (int)LargestPhoto } => ("sendPhoto", "photo"),
        { Kind: AttachmentKind.Voice, MediaType: "audio/ogg" } => ("sendVoice", "voice"),
        { Kind: AttachmentKind.Audio, MediaType: "audio/mpeg" or "audio/mp4" } => ("sendAudio", "audio"),
        { Kind: AttachmentKind.Video, MediaType: "video/mp4" } => ("sendVideo", "video"),
        _ => ("sendDocument", "document"),
    };
}
