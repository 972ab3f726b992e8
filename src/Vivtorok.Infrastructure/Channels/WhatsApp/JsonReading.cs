using System.Text.Json;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>Reads what Meta sends without trusting its shape.</summary>
internal static class JsonReading
{
    /// <summary>The members of a list; none where there is no such list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];
}
