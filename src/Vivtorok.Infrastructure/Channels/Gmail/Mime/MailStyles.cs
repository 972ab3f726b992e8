using System.Text.RegularExpressions;

namespace Vivtorok.Infrastructure.Channels.Gmail.Mime;

/// <summary>Inline styles of mail: looks only. Nothing that loads, covers, moves or hides.</summary>
internal static partial class MailStyles
{
    private static readonly HashSet<string> Properties = new(
        ("background-color border border-bottom border-collapse border-color border-left border-radius border-right border-spacing border-style border-top border-width color direction "
        + "font font-family font-size font-style font-weight height letter-spacing line-height list-style list-style-type margin margin-bottom margin-left margin-right margin-top max-width "
        + "min-width padding padding-bottom padding-left padding-right padding-top table-layout text-align text-decoration text-indent text-transform vertical-align white-space width "
        + "word-break word-spacing").Split(' '), StringComparer.Ordinal);

    /// <summary>The declarations that are allowed; null where none is.</summary>
    public static string? Sanitise(string style)
    {
        var kept = style.Split(';').Select(Declaration).OfType<string>().ToList();
        return kept.Count == 0 ? null : string.Join(";", kept);
    }

    private static string? Declaration(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0) return null;
        var (name, value) = (text[..colon].Trim().ToLowerInvariant(), text[(colon + 1)..].Trim());
        return Properties.Contains(name) && Plain().IsMatch(value) ? $"{name}:{value}" : null;
    }

    // Words, numbers, colours, quoted font names and rgb(): no other function, no escape, no comment.
    [GeneratedRegex(@"^(?:rgba?\([\d\s.,%]{1,40}\)|[\w\s#.,%'""!+-]){1,200}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
