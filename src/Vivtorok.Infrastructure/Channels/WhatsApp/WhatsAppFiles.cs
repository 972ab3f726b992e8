using System.Text.Json;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Files;
using Vivtorok.Application.Features.Channels.WhatsApp;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>Files of a number, in and out.</summary>
internal sealed class WhatsAppFiles(GraphClient graph)
{
    private const int CaptionMaxLength = 1024;
    private static readonly string[] Sound = ["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"];

    /// <summary>Files that were uploaded for one message, and what they are called there.</summary>
    public sealed record Uploaded(IReadOnlyList<string> Ids, GraphError? Error);

    public async Task<FetchedFile> FetchAsync(ChannelAccess access, WantedFile file, CancellationToken cancellationToken)
    {
        var keys = WhatsAppAccess.Of(access);
        var answer = await graph.SendAsync(HttpMethod.Get, $"{Uri.EscapeDataString(file.Reference)}?phone_number_id={access.Account}", keys, null, cancellationToken);
        if (answer.Error is { } error) return Refused(error);
        if (answer.Body.TryGetProperty("file_size", out var size) && long.TryParse(size.ToString(), out var bytes) && bytes > file.MaxBytes) return new FetchedFile.TooLarge();
        if (!answer.Body.TryGetProperty("url", out var url) || !Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address)) return new FetchedFile.Gone();
        try
        {
            return await graph.DownloadAsync(address, keys, file.MaxBytes, cancellationToken) is { } content ? new FetchedFile.Content(content) : new FetchedFile.TooLarge();
        }
        catch (FileNotFoundException)
        {
            return new FetchedFile.Gone();
        }
    }

    public async Task<Uploaded> UploadAsync(ChannelAccess access, IReadOnlyList<OutboundFile> files, CancellationToken cancellationToken)
    {
        List<string> ids = [];
        foreach (var file in files)
        {
            var answer = await graph.UploadAsync($"{access.Account}/media", WhatsAppAccess.Of(access), file, cancellationToken);
            if (answer.Error is { } error) return new Uploaded(ids, error);
            ids.Add(answer.Body.GetProperty("id").GetString() ?? throw new JsonException("An upload has no id."));
        }

        return new Uploaded(ids, null);
    }

    /// <summary>The type and the content of the message that shows an uploaded file. What is neither picture, sound nor film goes as a document.</summary>
    /// <param name="caption">Words under it; null: none. Sound takes none.</param>
    public static (string Type, object Content) Show(OutboundFile file, string id, string? caption) => file switch
    {
        { Kind: AttachmentKind.Image, MediaType: "image/jpeg" or "image/png" } => ("image", Media(id, caption, null)),
        { Kind: AttachmentKind.Video, MediaType: "video/mp4" or "video/3gpp" } => ("video", Media(id, caption, null)),
        { Kind: AttachmentKind.Audio or AttachmentKind.Voice } when TakesSound(file) => ("audio", Media(id, null, null)),
        _ => ("document", Media(id, caption, file.Name)),
    };

    public static bool TakesCaption(OutboundFile file, string text) => text.Length is > 0 and <= CaptionMaxLength && !(file.Kind is AttachmentKind.Audio or AttachmentKind.Voice && TakesSound(file));

    private static bool TakesSound(OutboundFile file) => Sound.Contains(file.MediaType);

    private static Dictionary<string, string> Media(string id, string? caption, string? fileName)
    {
        var media = new Dictionary<string, string> { ["id"] = id };
        if (caption is not null) media["caption"] = caption;
        if (fileName is not null) media["filename"] = fileName;
        return media;
    }

    private static FetchedFile Refused(GraphError error)
    {
        var verdict = WhatsAppErrors.Of(error);
        return verdict.Remedy switch
        {
            WhatsAppRemedy.TryAgain => throw new HttpRequestException(verdict.Code, null, error.Status),
            WhatsAppRemedy.SlowNumber or WhatsAppRemedy.SlowRecipient => new FetchedFile.RetryLater(verdict.Wait),
            WhatsAppRemedy.Reconnect => new FetchedFile.Lost(WhatsAppProblems.Of(verdict)),
            _ => new FetchedFile.Gone(),
        };
    }
}
