using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Common.Files;

/// <summary>What a browser may do with a file of ours.</summary>
public enum FileManner
{
    /// <summary>Show or play it in the page.</summary>
    Shown,

    /// <summary>Only save it.</summary>
    Saved,

    /// <summary>We do not take it.</summary>
    Refused,
}

/// <summary>What a file is by its first bytes.</summary>
public sealed record FileType(string MediaType, AttachmentKind Kind, FileManner Manner)
{
    public const string Unknown = "application/octet-stream";

    /// <summary>Whether a file of this type, found when it was stored, may be shown in a page.</summary>
    public static bool IsShown(string? mediaType) => mediaType is not null && Shown.Contains(mediaType);

    internal static readonly HashSet<string> Shown =
    [
        "image/jpeg", "image/png", "image/gif", "image/webp",
        "audio/ogg", "audio/mpeg", "audio/mp4", "audio/wav", "audio/aac", "video/mp4", "video/webm",
    ];
}
