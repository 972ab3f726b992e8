using System.Globalization;

namespace Vivtorok.Api.Http;

/// <summary>The version a client has edited, from <c>If-Match: "3"</c>; null where it did not say or said <c>*</c>. A parameter of an endpoint.</summary>
internal readonly record struct IfMatch(int? Version)
{
    public static ValueTask<IfMatch> BindAsync(HttpContext context)
    {
        var text = context.Request.Headers.IfMatch.ToString().Trim();
        if (text is "" or "*") return ValueTask.FromResult(new IfMatch(null));
        if (text.StartsWith("W/", StringComparison.Ordinal)) text = text[2..];
        return int.TryParse(text.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? ValueTask.FromResult(new IfMatch(version))
            : throw new BadHttpRequestException("If-Match must be an ETag of ours, such as \"3\".");
    }
}
