namespace Vivtorok.Infrastructure.Channels;

internal static class HttpContentExtensions
{
    private const int Step = 81920;

    /// <summary>The whole content; null where there is more than that, however little was announced.</summary>
    public static async Task<byte[]?> ReadAtMostAsync(this HttpContent content, long most, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > most) return null;
        await using var source = await content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream((int)(content.Headers.ContentLength ?? 0));
        var buffer = new byte[Step];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > most) return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
