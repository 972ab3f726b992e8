using System.Text;
using System.Text.Json;

namespace Vivtorok.Application.Common.Agents.Prompts;

/// <summary>
/// Strangers' and owners' texts in a prompt. They stand between markers, and nothing in them can be read as a marker: angle
/// brackets become entities, characters that hide text are left out.
/// </summary>
internal static class PromptData
{
    // Like the product's own JSON, but with < and > as escapes.
    private static readonly JsonSerializerOptions Compact = new(Json.Options)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(new System.Text.Encodings.Web.TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All)),
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Block(string marker, string text) => $"<{marker}>\n{Neutral(text)}\n</{marker}>";

    /// <summary>A value as JSON that holds no angle bracket.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Compact);

    public static string Neutral(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '<') clean.Append("&lt;");
            else if (rune.Value == '>') clean.Append("&gt;");
            else if (rune.Value == '&') clean.Append("&amp;");
            else if (!Hides(rune)) clean.Append(rune);
        }

        return clean.ToString();
    }

    // Control and format characters (bidirectional overrides, tag letters, zero widths) except those that words need.
    private static bool Hides(Rune rune) => rune.Value is not ('\n' or '\t' or 0x200D) && Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse;
}
