using System.Text.RegularExpressions;

namespace Vivtorok.Application.Features.Agent.ReplyCheck;

/// <summary>A sentence, a line of a list, or what stands on one side of a «but»: as far as one claim reaches.</summary>
internal sealed partial record Sentence(int Start, int End, string Text)
{
    private static readonly HashSet<string> Shortened = new(
        "вул просп пл бул бульв пров пр наб буд кв оф тел м ім ст пн вт ср чт пт сб нд dr mr mrs ms no tel ave rd blvd mon tue wed thu fri sat sun".Split(' '), StringComparer.OrdinalIgnoreCase);

    // A flood without a full stop is cut anywhere: what reads a sentence may take its square in time.
    private const int Longest = 800;

    public bool IsQuestion => Text.AsSpan().TrimEnd().EndsWith("?");

    /// <summary>Says what is not: «на жаль», "sorry", "taken".</summary>
    public bool Denies { get; } = Cues.Denies().IsMatch(Text);

    public static IReadOnlyList<Sentence> Cut(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        foreach (var end in Ends().EnumerateMatches(text))
        {
            if (text[end.Index] == '.' && IsShortened(text, end.Index)) continue;
            Add(end.Index + end.Length);
        }

        Add(text.Length);
        return sentences;

        void Add(int end)
        {
            for (; end - start > Longest; start += Longest) sentences.Add(new Sentence(start, start + Longest, text.Substring(start, Longest)));
            if (!string.IsNullOrWhiteSpace(text[start..end])) sentences.Add(new Sentence(start, end, text[start..end]));
            start = end;
        }
    }

    private static bool IsShortened(string text, int dot)
    {
        var from = dot;
        while (from > 0 && char.IsLetter(text[from - 1]) && dot - from < 6) from--;
        return from < dot && Shortened.Contains(text[from..dot]);
    }

    [GeneratedRegex(@"\n+|[!?…]+|;|\.(?=\s+[^\s\p{Ll}]|\s*$)|,(?=\s+(?:а(?!\s+також)|але|проте|зате|натомість|однак|but|however)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();
}
