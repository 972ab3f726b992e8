using System.Globalization;

namespace Vivtorok.Application.Features.Agent.Language;

internal enum TokenKind { Word, Number, Symbol }

/// <summary>A word, a run of digits or one other sign, with its place in the text as written.</summary>
/// <param name="Text">Normalised: what rules compare.</param>
/// <param name="Glued">No space before it.</param>
internal readonly record struct Token(int Start, int Length, string Text, TokenKind Kind, bool Glued)
{
    public int End => Start + Length;
}

/// <summary>Cuts a text into tokens. "5pm", "25-го" and "Feb13" come apart, "п'ять" and "o'clock" do not.</summary>
internal static class Tokeniser
{
    public static IReadOnlyList<Token> Read(string text)
    {
        text = TextNormaliser.Capped(text);
        var tokens = new List<Token>(text.Length / 4);
        var glued = false;
        for (var start = 0; start < text.Length;)
        {
            if (char.IsWhiteSpace(text[start]) || TextNormaliser.IsInvisible(text[start]))
            {
                glued &= !char.IsWhiteSpace(text[start]);
                start++;
                continue;
            }
            var (kind, length) = Measure(text, start);
            tokens.Add(new Token(start, length, Plain(text.AsSpan(start, length), kind), kind, glued));
            glued = true;
            start += length;
        }
        return tokens;
    }

    private static (TokenKind Kind, int Length) Measure(string text, int start)
    {
        var end = start;
        if (char.IsAsciiDigit(text[start]))
        {
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            return (TokenKind.Number, end - start);
        }
        while (end < text.Length && (IsWordPart(text[end]) || (end > start && JoinsLetters(text, end)))) end++;
        return end > start ? (TokenKind.Word, end - start) : (TokenKind.Symbol, char.IsSurrogatePair(text, start) ? 2 : 1);
    }

    private static string Plain(ReadOnlySpan<char> span, TokenKind kind) => kind switch
    {
        TokenKind.Word => TextNormaliser.PlainWord(span),
        TokenKind.Symbol when span.Length == 1 => TextNormaliser.Plain(span[0]).ToString(),
        _ => new string(span),
    };

    private static bool IsWordPart(char character) =>
        char.IsLetter(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
        || character is 'ʼ';

    // п'ять, п*ять, o'clock and the o"clock of hurried typists.
    private static bool JoinsLetters(string text, int at) =>
        TextNormaliser.Plain(text[at]) is '\'' or '"' or '*'
        && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
