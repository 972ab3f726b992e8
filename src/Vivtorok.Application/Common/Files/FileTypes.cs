using System.Text;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Common.Files;

/// <summary>
/// Tells what a file is by its own first bytes: the type that a stranger declares is a claim and nothing more. The name counts only against
/// a file, where it would make a program of harmless bytes on somebody's machine.
/// </summary>
public static class FileTypes
{
    private const int Looked = 4096;

    private static readonly HashSet<string> Programs = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".dll", ".com", ".scr", ".pif", ".msi", ".msp", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".mjs", ".wsf", ".wsh", ".hta", ".lnk", ".reg", ".jar",
        ".apk", ".app", ".dmg", ".sh", ".cpl", ".inf", ".url", ".scf", ".chm", ".iso", ".vhd", ".appx", ".msix", ".gadget", ".command", ".desktop",
    };

    private static readonly (string Ending, string MediaType)[] Office =
    [
        (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        (".odt", "application/vnd.oasis.opendocument.text"),
        (".ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ];

    /// <param name="name">As the sender calls it.</param>
    public static FileType Of(ReadOnlySpan<byte> content, string? name)
    {
        var ending = Path.GetExtension((name ?? "").TrimEnd('.', ' '));
        if (Programs.Contains(ending) || IsProgram(content)) return new FileType(FileType.Unknown, AttachmentKind.Document, FileManner.Refused);
        var (mediaType, kind) = Signature(content) ?? Container(content) ?? Archive(content, ending) ?? Words(content);
        return new FileType(mediaType, kind, FileType.Shown.Contains(mediaType) ? FileManner.Shown : FileManner.Saved);
    }

    private static bool IsProgram(ReadOnlySpan<byte> bytes) => bytes.StartsWith("MZ"u8) || Starts(bytes, 0x7F, 0x45, 0x4C, 0x46) || bytes.StartsWith("#!"u8)
        || Starts(bytes, 0xCF, 0xFA, 0xED, 0xFE) || Starts(bytes, 0xCE, 0xFA, 0xED, 0xFE) || Starts(bytes, 0xFE, 0xED, 0xFA, 0xCF) || Starts(bytes, 0xCA, 0xFE, 0xBA, 0xBE)
        || Starts(bytes, 0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00);

    private static (string, AttachmentKind)? Signature(ReadOnlySpan<byte> bytes)
    {
        if (Starts(bytes, 0xFF, 0xD8, 0xFF)) return ("image/jpeg", AttachmentKind.Image);
        if (Starts(bytes, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) return ("image/png", AttachmentKind.Image);
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return ("image/gif", AttachmentKind.Image);
        if (bytes.StartsWith("%PDF-"u8)) return ("application/pdf", AttachmentKind.Document);
        if (bytes.StartsWith("OggS"u8)) return ("audio/ogg", bytes[..Math.Min(bytes.Length, 64)].IndexOf("OpusHead"u8) > 0 ? AttachmentKind.Voice : AttachmentKind.Audio);
        if (bytes.StartsWith("ID3"u8)) return ("audio/mpeg", AttachmentKind.Audio);
        if (bytes.StartsWith("#!AMR"u8)) return ("audio/amr", AttachmentKind.Audio);
        if (bytes.Length > 1 && bytes[0] == 0xFF && (bytes[1] & 0xF6) == 0xF0) return ("audio/aac", AttachmentKind.Audio);
        if (bytes.Length > 1 && bytes[0] == 0xFF && (bytes[1] & 0xE0) == 0xE0) return ("audio/mpeg", AttachmentKind.Audio);
        if (Starts(bytes, 0x1A, 0x45, 0xDF, 0xA3)) return ("video/webm", AttachmentKind.Video);
        if (Starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return ("application/x-ole-storage", AttachmentKind.Document); // old Office; may hold macros
        return bytes.StartsWith("{\\rtf"u8) ? ("application/rtf", AttachmentKind.Document) : null;
    }

    // A box with a brand inside: RIFF and ISO media.
    private static (string, AttachmentKind)? Container(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12) return null;
        if (bytes.StartsWith("RIFF"u8)) return bytes[8..].StartsWith("WEBP"u8) ? ("image/webp", AttachmentKind.Image) : bytes[8..].StartsWith("WAVE"u8) ? ("audio/wav", AttachmentKind.Audio) : null;
        if (!bytes[4..].StartsWith("ftyp"u8)) return null;
        return Encoding.ASCII.GetString(bytes[8..12]) switch
        {
            "heic" or "heix" or "mif1" or "hevc" => ("image/heic", AttachmentKind.Image),
            "avif" => ("image/avif", AttachmentKind.Image),
            "M4A " or "M4B " => ("audio/mp4", AttachmentKind.Audio),
            "qt  " => ("video/quicktime", AttachmentKind.Video),
            ['3', 'g', ..] => ("video/3gpp", AttachmentKind.Video),
            _ => ("video/mp4", AttachmentKind.Video),
        };
    }

    private static (string, AttachmentKind)? Archive(ReadOnlySpan<byte> bytes, string ending)
    {
        if (bytes.StartsWith("Rar!"u8) || Starts(bytes, 0x37, 0x7A, 0xBC, 0xAF) || Starts(bytes, 0x1F, 0x8B)) return (FileType.Unknown, AttachmentKind.Document);
        if (!Starts(bytes, 0x50, 0x4B, 0x03, 0x04)) return null;
        var office = Array.Find(Office, one => one.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase)).MediaType;
        return (office ?? "application/zip", AttachmentKind.Document);
    }

    // Text is text only where nothing in it could be taken for a page; a page is saved, never shown.
    private static (string, AttachmentKind) Words(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, Looked)];
        if (head.Contains((byte)0) || !IsUtf8(head)) return (FileType.Unknown, AttachmentKind.Document);
        return head.Contains((byte)'<') ? (FileType.Unknown, AttachmentKind.Document) : ("text/plain", AttachmentKind.Document);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        var whole = head.Length; // the cut may go through a letter
        while (whole > 0 && head.Length - whole < 4 && (head[whole - 1] & 0xC0) == 0x80) whole--;
        if (whole > 0 && head[whole - 1] >= 0xC0) whole--;
        return System.Text.Unicode.Utf8.IsValid(head.Length < Looked ? head : head[..whole]);
    }

    private static bool Starts(ReadOnlySpan<byte> bytes, params ReadOnlySpan<byte> signature) => bytes.StartsWith(signature);
}
