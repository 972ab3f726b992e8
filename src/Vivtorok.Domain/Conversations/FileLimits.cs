using Vivtorok.Domain.Channels;

namespace Vivtorok.Domain.Conversations;

/// <summary>How large files may be: what we keep, and what each channel carries.</summary>
public static class FileLimits
{
    public const int PerMessage = 10;
    public const long Megabyte = 1024 * 1024;

    /// <summary>What is kept of any kind; Telegram gives out no more either.</summary>
    public const long Kept = 20 * Megabyte;

    /// <summary>Of what came in or is uploaded.</summary>
    public static long KeptOf(AttachmentKind kind) => kind == AttachmentKind.Sticker ? Megabyte : Kept;

    /// <summary>What a channel takes from us. Mail grows by a third on its way, and 25 MB is its end.</summary>
    public static long Carried(ChannelKind channel, AttachmentKind kind) => (channel, kind) switch
    {
        (ChannelKind.WhatsApp, AttachmentKind.Image) => 5 * Megabyte,
        (ChannelKind.WhatsApp, AttachmentKind.Voice or AttachmentKind.Audio or AttachmentKind.Video) => 16 * Megabyte,
        (ChannelKind.Gmail, _) => 17 * Megabyte,
        _ => Kept,
    };
}
