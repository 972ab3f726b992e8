using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>A refusal of the Graph API. What to do about it hangs on <see cref="Code"/>, never on the words.</summary>
/// <param name="Code">0 where the answer had no error object.</param>
/// <param name="RetryAfter">What the provider asked for, if it did.</param>
internal sealed record GraphError(HttpStatusCode Status, int Code, int? Subcode, bool IsTransient, string? Details, TimeSpan? RetryAfter)
{
    private const int MaxDetails = 300;

    public static GraphError Read(HttpResponseMessage response, string body)
    {
        var after = response.Headers.RetryAfter?.Delta;
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object)
                return new GraphError(response.StatusCode, Number(error, "code") ?? 0, Number(error, "error_subcode"), Flag(error, "is_transient"), Text(error), after);
        }
        catch (JsonException)
        {
            // A proxy on the way answers in HTML: the status alone has to do.
        }

        return new GraphError(response.StatusCode, 0, null, false, null, after);
    }

    private static int? Number(JsonElement error, string name) => error.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetInt32(out var number) => number,
            JsonValueKind.String when int.TryParse(value.GetString(), CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        }
        : null;

    private static bool Flag(JsonElement error, string name) => error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement error)
    {
        var details = error.TryGetProperty("error_data", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty("details", out var detail) ? detail.ToString() : null;
        var text = details ?? (error.TryGetProperty("message", out var message) ? message.ToString() : null);
        return text is { Length: > MaxDetails } ? text[..MaxDetails] : text;
    }
}
