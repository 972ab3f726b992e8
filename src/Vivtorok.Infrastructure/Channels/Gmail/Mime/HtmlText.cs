using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Vivtorok.Infrastructure.Channels.Gmail.Mime;

/// <summary>What a person reads in HTML, as plain lines; quoted mail gets the marks of plain mail, so that it can be folded.</summary>
internal static partial class HtmlText
{
    private const int DeepestNesting = 200;
    private static readonly string[] QuoteClasses = ["gmail_quote", "gmail_extra", "yahoo_quoted", "moz-cite-prefix"];
    private static readonly string[] QuoteIds = ["divRplyFwdMsg", "appendonsend"];
    private static readonly HashSet<string> Blocks = new(
        "address article blockquote center dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Silent = new("head script style title template noscript iframe object svg math select textarea".Split(' '), StringComparer.Ordinal);

    public static string Of(string html)
    {
        if (MailHtml.Parse(html) is not { Body: { } body }) return Tags().Replace(html, " ").Trim();
        var writer = new Writer();
        foreach (var child in body.ChildNodes) Write(child, writer, 0);
        return writer.ToString();
    }

    private static void Write(INode node, Writer writer, int depth)
    {
        if (depth > DeepestNesting) return;
        if (node is IText text) writer.Words(text.Data);
        if (node is not IElement element || Silent.Contains(element.LocalName) || IsHidden(element)) return;

        var (isBlock, isQuote) = (Blocks.Contains(element.LocalName), IsQuote(element));
        if (element.LocalName == "br") writer.Break();
        if (isBlock) writer.EndLine();
        if (isQuote) writer.Quotes++;
        if (element.LocalName == "li") writer.Words("- ");
        foreach (var child in element.ChildNodes) Write(child, writer, depth + 1);
        if (isBlock || isQuote) writer.EndLine();
        if (element.LocalName is "p" or "h1" or "h2" or "h3" or "table" or "ul" or "ol") writer.Gap();
        if (element.LocalName is "td" or "th") writer.Words(" ");
        if (isQuote) writer.Quotes--;
    }

    // How the mailers of the world mark what they quote.
    private static bool IsQuote(IElement element) =>
        element.LocalName == "blockquote" || QuoteClasses.Any(element.ClassList.Contains) || QuoteIds.Contains(element.Id);

    // The line that mailers hide for the preview of other mailers, and whatever else nobody was to see.
    private static bool IsHidden(IElement element) => element.HasAttribute("hidden") || Hidden().IsMatch(element.GetAttribute("style") ?? "");

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private readonly StringBuilder _line = new();

        public int Quotes { get; set; }

        public void Words(string text)
        {
            foreach (var c in text)
            {
                if (!char.IsWhiteSpace(c)) _line.Append(c);
                else if (_line.Length > 0 && _line[^1] != ' ') _line.Append(' ');
            }
        }

        public void Break() => Flush();

        public void EndLine()
        {
            if (_line.Length > 0) Flush();
        }

        public void Gap()
        {
            if (_text.Length > 1 && !(_text[^1] == '\n' && _text[^2] == '\n')) _text.Append('\n');
        }

        public override string ToString()
        {
            EndLine();
            return Gaps().Replace(_text.ToString(), "\n\n").Trim();
        }

        private void Flush()
        {
            _text.Append(Quotes > 0 ? "> " : "").Append(_line.ToString().TrimEnd()).Append('\n');
            _line.Clear();
        }
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\n{3,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();
}
