using System.Buffers.Binary;
using System.IO.Compression;
using Microsoft.Extensions.Logging.Abstractions;
using SkiaSharp;
using Vivtorok.Infrastructure.Files;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Files;

public sealed class PicturesTests
{
    private readonly Pictures _pictures = new(NullLogger<Pictures>.Instance);

    [Fact]
    public async Task A_few_bytes_that_stand_for_very_many_pixels_are_not_opened() =>
        (await _pictures.ShrinkAsync(BlackPng(7740), CancellationToken.None)).Should().BeNull();

    [Fact]
    public async Task A_large_drawing_is_made_small()
    {
        var small = await _pictures.ShrinkAsync(BlackPng(4800), CancellationToken.None);

        (small!.Width, small.Height).Should().Be((4800, 4800));
        SKBitmap.DecodeBounds(small.Content).Width.Should().Be(640);
    }

    [Fact]
    public async Task A_photo_of_a_large_camera_is_made_small()
    {
        using var photo = new SKBitmap(new SKImageInfo(8000, 5000, SKColorType.Gray8));
        using var jpeg = photo.Encode(SKEncodedImageFormat.Jpeg, 50);

        var small = await _pictures.ShrinkAsync(jpeg.ToArray(), CancellationToken.None);

        (small!.Width, small.Height).Should().Be((8000, 5000));
    }

    [Fact]
    public async Task Of_many_at_once_each_is_made_small()
    {
        var photo = TestFiles.Photo();

        var small = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _pictures.ShrinkAsync(photo, CancellationToken.None))));

        small.Should().OnlyContain(picture => picture != null && picture.Width == 1600);
    }

    [Fact]
    public async Task One_that_cannot_be_read_holds_up_no_other()
    {
        byte[] broken = [.. BlackPng(100)[..40], .. new byte[200]];

        (await _pictures.ShrinkAsync(broken, CancellationToken.None)).Should().BeNull();
        (await _pictures.ShrinkAsync(TestFiles.Photo(), CancellationToken.None)).Should().NotBeNull();
    }

    // One bit a pixel, all of them black: a thousandth of what it unfolds to.
    private static byte[] BlackPng(int side)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), side);
        header[8] = 1;
        using var pixels = new MemoryStream();
        using (var packed = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true)) packed.Write(new byte[side * (1 + ((side + 7) / 8))]);
        return [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, pixels.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        var (length, sum) = (new byte[4], new byte[4]);
        byte[] named = [.. name, .. content];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32(named));
        return [.. length, .. named, .. sum];
    }

    private static uint Crc32(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }
}
