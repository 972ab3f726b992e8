using QRCoder;

namespace Vivtorok.Api.Http;

/// <summary>A QR code as rows of 1 (dark) and 0, which the page draws itself: no picture leaves the server, no other server is asked.</summary>
internal static class QrCode
{
    public static IReadOnlyList<string> Rows(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return [.. code.ModuleMatrix.Select(row => string.Concat(row.Cast<bool>().Select(dark => dark ? '1' : '0')))];
    }
}
