using System.Net;

namespace Vivtorok.Application.Common;

/// <summary>An e-mail of ours: what happened, one link, and what else to know.</summary>
internal sealed record LetterWords(string Subject, string Greeting, string Message, string Action, string Note)
{
    /// <summary>The same words as plain text and as simple HTML.</summary>
    public static Email Compose(string to, string locale, string link, LetterWords words)
    {
        var text = $"{words.Greeting}\n\n{words.Message}\n\n{words.Action}:\n{link}\n\n{words.Note}\n\nVivtorok\n";
        var html = $"""
            <!doctype html><html lang="{locale}"><meta charset="utf-8"><body style="font:16px/1.5 sans-serif;color:#1c1917;max-width:34em;margin:2em auto;padding:0 1em">
            <p>{Encode(words.Greeting)}</p><p>{Encode(words.Message)}</p>
            <p><a href="{Encode(link)}" style="display:inline-block;padding:.7em 1.2em;border-radius:.5em;background:#1d4ed8;color:#fff;text-decoration:none">{Encode(words.Action)}</a></p>
            <p style="color:#57534e">{Encode(words.Note)}</p><p style="color:#57534e">Vivtorok</p></body></html>
            """;
        return new Email(to, words.Subject, text, html);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
