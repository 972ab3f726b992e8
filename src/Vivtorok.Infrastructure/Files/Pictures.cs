using Microsoft.Extensions.Logging;
using SkiaSharp;
using Vivtorok.Application.Common.Files;

namespace Vivtorok.Infrastructure.Files;

/// <summary>
/// Makes pictures small with Skia, one at a time in the whole process: a few kilobytes may stand for a hundred megabytes of pixels.
/// What claims more of them than is held is not even opened.
/// </summary>
internal sealed partial class Pictures(ILogger<Pictures> logger) : IPictures
{
    private const long MostPixels = 24_000_000;

    // Any camera's: a JPEG is read at a fraction of its size.
    private const long MostPixelsOfJpeg = 60_000_000;
    private const int Longest = 640;
    private const int Quality = 80;
    private static readonly SemaphoreSlim Gate = new(1, 1);

    public async Task<SmallPicture?> ShrinkAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            return Shrink(picture);
        }
        finally
        {
            Gate.Release();
        }
    }

    private SmallPicture? Shrink(ReadOnlyMemory<byte> picture)
    {
        try
        {
            using var data = SKData.CreateCopy(picture.Span);
            using var codec = SKCodec.Create(data);
            if (codec is null || codec.Info.Width <= 0 || codec.Info.Height <= 0 || IsTooLarge(codec)) return null;
            using var whole = SKBitmap.Decode(codec, Scaled(codec));
            if (whole is null) return null;
            whole.SetImmutable(); // else it is copied to be drawn
            return Draw(whole, codec);
        }
        catch (Exception exception)
        {
            Broken(exception); // a stranger's bytes: whatever they do to the decoder, the file itself is kept
            return null;
        }
    }

    private static bool IsTooLarge(SKCodec codec) =>
        (long)codec.Info.Width * codec.Info.Height > (codec.EncodedFormat == SKEncodedImageFormat.Jpeg ? MostPixelsOfJpeg : MostPixels);

    // JPEG can be read at a fraction of its size, which saves most of the memory.
    private static SKImageInfo Scaled(SKCodec codec)
    {
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)Longest * 2 / Math.Max(codec.Info.Width, codec.Info.Height)));
        return new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
    }

    private static SmallPicture? Draw(SKBitmap whole, SKCodec codec)
    {
        var isTurned = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        var scale = Math.Min(1f, (float)Longest / Math.Max(whole.Width, whole.Height));
        var (width, height) = (Math.Max(1, (int)(whole.Width * scale)), Math.Max(1, (int)(whole.Height * scale)));
        var shown = isTurned ? new SKImageInfo(height, width) : new SKImageInfo(width, height);
        using var surface = SKSurface.Create(shown);
        surface.Canvas.Clear(SKColors.Transparent);
        Turn(surface.Canvas, codec.EncodedOrigin, shown.Width, shown.Height);
        using var image = SKImage.FromBitmap(whole);
        surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var small = surface.Snapshot();
        using var encoded = small.Encode(SKEncodedImageFormat.Webp, Quality);
        var (fullWidth, fullHeight) = isTurned ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
        return encoded is null ? null : new SmallPicture(encoded.ToArray(), fullWidth, fullHeight);
    }

    // How the camera was held stands beside the picture; shown, it stands upright.
    private static void Turn(SKCanvas canvas, SKEncodedOrigin origin, int width, int height)
    {
        var matrix = origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
        canvas.SetMatrix(matrix);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A picture could not be made small")]
    private partial void Broken(Exception exception);
}
