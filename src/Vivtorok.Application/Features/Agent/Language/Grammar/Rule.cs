namespace Vivtorok.Application.Features.Agent.Language.Grammar;

/// <summary>
/// "These parts in a row are a thing of that kind". The pattern is kinds of nodes apart by spaces: <c>a|b</c> either,
/// <c>a?</c> may be missing, <c>~a</c> with no space before it.
/// </summary>
/// <param name="read">The value, or null when the parts do not fit after all (hour 25).</param>
internal sealed class Rule(string kind, string pattern, Func<Match, object?> read)
{
    private readonly Element[] elements = [.. pattern.Split(' ').Select(Element.Parse)];

    /// <summary>The kinds that can begin a match: most rules are ruled out by them at once.</summary>
    public IReadOnlyList<string> Openings { get; } = Opening(pattern);

    /// <summary>One bit for each opening: where none is set, no opening can be there.</summary>
    public ulong OpeningBits { get; } = Opening(pattern).Aggregate(0UL, (bits, opening) => bits | Bit(opening));

    public static ulong Bit(string kind) => 1UL << (kind.GetHashCode(StringComparison.Ordinal) & 63);

    /// <summary>What this rule sees in the chart at a position.</summary>
    public IEnumerable<Node> Find(Chart chart, int start)
    {
        foreach (var match in Walk(chart, start, 0, new Node?[elements.Length], start))
            if (read(match) is { } value) yield return new Node(kind, start, match.End, value);
    }

    private IEnumerable<Match> Walk(Chart chart, int start, int element, Node?[] parts, int at)
    {
        if (element == elements.Length)
        {
            if (at > start) yield return new Match(chart, [.. parts], start, at);
            yield break;
        }
        var wanted = elements[element];
        if (at < chart.Tokens.Count && (!wanted.Glued || chart.Tokens[at].Glued))
        {
            var here = chart.Here(at);
            for (var index = 0; index < here.Count; index++)
            {
                var node = here[index];
                if (Array.IndexOf(wanted.Kinds, node.Kind) < 0) continue;
                parts[element] = node;
                foreach (var match in Walk(chart, start, element + 1, parts, node.End)) yield return match;
            }
        }
        if (!wanted.Optional) yield break;
        parts[element] = null;
        foreach (var match in Walk(chart, start, element + 1, parts, at)) yield return match;
    }

    private static List<string> Opening(string pattern)
    {
        var kinds = new List<string>();
        foreach (var element in pattern.Split(' ').Select(Element.Parse))
        {
            kinds.AddRange(element.Kinds);
            if (!element.Optional) break;
        }
        return kinds;
    }

    private sealed record Element(string[] Kinds, bool Optional, bool Glued)
    {
        public static Element Parse(string text)
        {
            var glued = text.Length > 1 && text[0] == '~';
            var optional = text.Length > 1 && text[^1] == '?';
            var kinds = text[(glued ? 1 : 0)..(optional ? text.Length - 1 : text.Length)];
            return new Element(kinds.Split('|'), optional, glued);
        }
    }
}

/// <summary>The parts a rule found, by their place in its pattern; null for a missing optional part.</summary>
internal sealed record Match(Chart Chart, Node?[] Parts, int Start, int End)
{
    public const int LongestLookBack = 8;

    public bool Has(int part) => Parts[part] is not null;

    public T Get<T>(int part) => (T)Parts[part]!.Value;

    public string Text(int part) => (string)Parts[part]!.Value;

    /// <summary>The number at a part, written in digits, in words or as the value of a lexicon entry.</summary>
    public int Int(int part) => Parts[part]!.Value switch
    {
        Number number => (int)number.Value,
        string text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"Part {part} is {other}, not a number."),
    };

    public int Digits(int part) => ((Number)Parts[part]!.Value).Digits;

    public bool FollowedBy(params string[] kinds) => End < Chart.Tokens.Count && Chart.At(End, kinds).Any();

    public bool FollowedByGlued(params string[] kinds) => End < Chart.Tokens.Count && Chart.Tokens[End].Glued && Chart.At(End, kinds).Any();

    public bool PrecededBy(params string[] kinds) => Start > 0 && Chart.At(Start - 1, kinds).Any(node => node.End == Start);

    /// <summary>A reading of that kind ends where this one begins.</summary>
    public bool Follows(string kind) =>
        Enumerable.Range(1, Math.Min(Start, LongestLookBack)).Any(back => Chart.At(Start - back, kind).Any(node => node.End == Start));

    /// <summary>Nothing but punctuation on both sides.</summary>
    public bool StandsAlone =>
        (Start == 0 || Chart.Tokens[Start - 1].Kind == TokenKind.Symbol)
        && (End == Chart.Tokens.Count || Chart.Tokens[End].Kind == TokenKind.Symbol);
}
