using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Vivtorok.Infrastructure.Channels.Gmail.Mime;

/// <summary>
/// A stranger's HTML made harmless: only the elements and attributes listed here survive, everything that runs, loads, submits or
/// frames goes with its content. Pictures keep their address; whether one is loaded is for the page's policy to say.
/// </summary>
internal static class MailHtml
{
    /// <summary>Characters of HTML that are read at all; mail beyond is shown as text only.</summary>
    public const int MaxLength = 500_000;

    /// <summary>Tags that are read at all: what a parser does for each grows with those still open, and a crafted letter would keep it busy for minutes.</summary>
    public const int MostTags = 4_000;

    private const int DeepestNesting = 200;

    private static readonly HashSet<string> Kept = new(
        ("a abbr address article b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 "
        + "header hr i img ins kbd li main mark ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr").Split(' '), StringComparer.Ordinal);

    // Their text is no text for people.
    private static readonly HashSet<string> Dropped = new(
        ("script style head title meta link base template noscript iframe frame frameset object embed applet svg math audio video source track canvas form input button "
        + "select option optgroup textarea datalist dialog portal xmp plaintext noembed noframes listing").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Attributes = new(
        "align alt bgcolor border cellpadding cellspacing color colspan dir face height href lang nowrap rowspan size src start style title type valign width".Split(' '), StringComparer.Ordinal);

    /// <summary>The sanitised form; null where nothing is left of it or it is too much to look through.</summary>
    public static string? Sanitise(string html)
    {
        if (Parse(html) is not { Body: { } body }) return null;
        foreach (var child in body.ChildNodes.ToList()) Clean(child, 0);
        var result = body.InnerHtml.Trim();
        return result.Length == 0 || result.Length > MaxLength ? null : result;
    }

    internal static AngleSharp.Html.Dom.IHtmlDocument? Parse(string html) => html.Length > MaxLength || html.AsSpan().Count('<') > MostTags ? null : new HtmlParser().ParseDocument(html);

    private static void Clean(INode node, int depth)
    {
        if (node is IElement element && !Dropped.Contains(element.LocalName) && element.NamespaceUri == NamespaceNames.HtmlUri && depth < DeepestNesting)
        {
            foreach (var child in element.ChildNodes.ToList()) Clean(child, depth + 1);
            if (Kept.Contains(element.LocalName)) CleanAttributes(element);
            else element.Replace([.. element.ChildNodes]);
        }
        else if (node is not IText)
        {
            node.Parent?.RemoveChild(node);
        }
    }

    private static void CleanAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            var value = Attributes.Contains(attribute.LocalName) && attribute.Prefix is null ? SafeValue(element, attribute) : null;
            if (value is null) element.RemoveAttribute(attribute.Name);
            else element.SetAttribute(attribute.Name, value);
        }

        if (element.LocalName != "a") return;
        element.SetAttribute("target", "_blank");
        element.SetAttribute("rel", "noopener noreferrer nofollow");
    }

    private static string? SafeValue(IElement element, IAttr attribute) => attribute.LocalName switch
    {
        "href" => element.LocalName == "a" && HasScheme(attribute.Value, "https", "http", "mailto", "tel") ? attribute.Value.Trim() : null,
        "src" => element.LocalName == "img" && HasScheme(attribute.Value, "https") ? attribute.Value.Trim() : null,
        "style" => MailStyles.Sanitise(attribute.Value),
        _ => attribute.Value,
    };

    private static bool HasScheme(string address, params string[] schemes) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme, StringComparer.OrdinalIgnoreCase) && !address.Any(char.IsControl);
}
