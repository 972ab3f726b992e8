using SkiaSharp;

namespace Vivtorok.Testing;

/// <summary>Files as people send them.</summary>
public static class TestFiles
{
    public static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"u8.ToArray();

    /// <summary>A voice note: an Ogg page that opens an Opus stream.</summary>
    public static readonly byte[] Voice = [.. "OggS"u8, 0, 2, .. new byte[20], 1, 19, .. "OpusHead"u8, 1, 1, .. new byte[400]];

    public static readonly byte[] Program = [.. "MZ"u8, 0x90, 0, .. new byte[200]];

    public static byte[] Photo(int width = 1600, int height = 900, bool jpeg = true)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.SeaGreen);
        surface.Canvas.DrawCircle(width / 2f, height / 2f, height / 4f, new SKPaint { Color = SKColors.Gold });
        using var image = surface.Snapshot();
        using var data = image.Encode(jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, 85);
        return data.ToArray();
    }
}
