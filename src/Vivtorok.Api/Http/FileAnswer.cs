using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Vivtorok.Application.Common.Files;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Api.Http;

/// <summary>
/// Strangers' files in and out. Out: only pictures, sound and film that the bytes prove to be so are shown, in a sandbox where nothing
/// runs; everything else is saved. Parts may be asked for, so that sound can be wound.
/// </summary>
internal static class FileAnswer
{
    private const string Policy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    /// <param name="tag">Changes with the bytes; null: nothing is kept by browsers.</param>
    public static FileStreamHttpResult Show(HttpResponse response, Stream content, string mediaType, string? name, string? tag)
    {
        var isShown = FileType.IsShown(mediaType);
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.ContentDisposition = DispositionOf(isShown, name);
        response.Headers.CacheControl = tag is null ? "private, no-store" : "private, max-age=86400, immutable";
        return TypedResults.Stream(content, isShown ? mediaType : FileType.Unknown, entityTag: tag is null ? null : new EntityTagHeaderValue($"\"{tag}\""), enableRangeProcessing: true);
    }

    /// <summary>The body as it is; the fitting failure where it is larger than any file may be.</summary>
    public static async Task<Result<ReadOnlyMemory<byte>>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > FileLimits.Kept) return AttachmentFailures.TooLarge;
        using var bytes = new MemoryStream(); // grows with what comes: a length is only claimed
        await request.Body.CopyToAsync(bytes, cancellationToken);
        return bytes.Length > FileLimits.Kept ? AttachmentFailures.TooLarge : new ReadOnlyMemory<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string DispositionOf(bool isShown, string? name)
    {
        var disposition = new ContentDispositionHeaderValue(isShown ? DispositionTypeNames.Inline : DispositionTypeNames.Attachment);
        disposition.SetHttpFileName(FileNames.Clean(name));
        return disposition.ToString();
    }
}
