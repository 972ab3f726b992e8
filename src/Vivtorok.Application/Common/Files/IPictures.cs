namespace Vivtorok.Application.Common.Files;

/// <summary>Looks at pictures. They come from strangers: what is broken or a trap is no picture, and nothing is thrown.</summary>
public interface IPictures
{
    /// <summary>The small picture, and how large the whole one is shown; null: it cannot be shown.</summary>
    Task<SmallPicture?> ShrinkAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellationToken);
}

/// <param name="Content">WebP.</param>
/// <param name="Width">Of the whole picture, turned as it is shown.</param>
/// <param name="Height">Likewise.</param>
public sealed record SmallPicture(byte[] Content, int Width, int Height)
{
    public const string MediaType = "image/webp";
}
