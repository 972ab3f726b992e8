namespace Vivtorok.Application.Features.Agent.Language.Grammar;

/// <summary>
/// All readings of a text found so far, by where they start. Rules read it and add to it until nothing new is seen.
/// Everything is bounded: the text by its cap, the rounds by <see cref="MostRounds"/>, the readings of one span by equality.
/// </summary>
internal sealed class Chart
{
    private const int MostRounds = 4;
    private const int MostNodesPerStart = 64;

    // No rule looks further ahead than this: what is new beyond it changes nothing here.
    private const int Reach = 40;

    /// <summary>The kind of every word, whatever it means.</summary>
    public const string AnyWord = "_";

    // The readers of one text follow each other: what they all begin with is made once.
    [ThreadStatic]
    private static Basis? last;

    private readonly List<Node>[] nodes;
    private readonly HashSet<string>[] kinds;
    private readonly ulong[] bits;

    private Chart(IReadOnlyList<Token> tokens, DateTime now, bool monthFirst)
    {
        (Tokens, Now, MonthFirst) = (tokens, now, monthFirst);
        nodes = [.. tokens.Select(_ => new List<Node>())];
        kinds = [.. tokens.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        bits = new ulong[tokens.Count];
    }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>The customer's wall clock.</summary>
    public DateTime Now { get; }

    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>"1/12" is January 12.</summary>
    public bool MonthFirst { get; }

    /// <summary>Words, signs and numbers of a text, ready for rules.</summary>
    /// <param name="opaque">Spans of the text no rule may read: phones, addresses, links.</param>
    public static Chart Read(string text, DateTime now, IReadOnlyList<(int Start, int End)>? opaque = null)
    {
        var basis = last?.Text == text ? last : last = Basis.Of(text);
        var chart = new Chart(basis.Tokens, now, basis.IsEnglish);
        for (var at = 0; at < chart.Tokens.Count; at++)
        {
            var token = chart.Tokens[at];
            if (opaque is not null && opaque.Any(span => token.Start < span.End && token.End > span.Start)) continue;
            if (token.Kind != TokenKind.Number) chart.Add(new Node(token.Kind == TokenKind.Symbol ? token.Text : AnyWord, at, at + 1, token.Text));
            foreach (var sense in basis.Senses[at]) chart.Add(new Node(sense.Category, at, at + 1, sense.Value));
        }
        NumberWords.AddTo(chart, opaque);
        return chart;
    }

    public IEnumerable<Node> At(int start, params string[] wanted)
    {
        var here = nodes[start];
        for (var index = 0; index < here.Count; index++)
            if (Array.IndexOf(wanted, here[index].Kind) >= 0) yield return here[index];
    }

    public IEnumerable<Node> All(params string[] wanted) => Enumerable.Range(0, nodes.Length).SelectMany(start => At(start, wanted));

    public bool Add(Node node)
    {
        var here = nodes[node.Start];
        if (here.Count >= MostNodesPerStart || here.Contains(node)) return false;
        here.Add(node);
        if (kinds[node.Start].Add(node.Kind)) bits[node.Start] |= Rule.Bit(node.Kind);
        return true;
    }

    public void Apply(IReadOnlyList<Rule> rules)
    {
        var changed = new bool[nodes.Length];
        Array.Fill(changed, true); // to these rules all of it is new
        for (var (round, grown) = (0, true); grown && round < MostRounds; round++)
        {
            grown = false;
            var (before, nearest) = (changed, int.MaxValue);
            changed = new bool[nodes.Length];
            for (var start = nodes.Length - 1; start >= 0; start--)
            {
                if (nearest - start > Reach && Array.IndexOf(before, true, Math.Max(0, start - Match.LongestLookBack), Math.Min(nodes.Length, start + Reach) - Math.Max(0, start - Match.LongestLookBack)) < 0) continue;
                if (!Grow(rules, start)) continue;
                (grown, changed[start], nearest) = (true, true, start);
            }
        }
    }

    private bool Grow(IReadOnlyList<Rule> rules, int start)
    {
        var grown = false;
        for (var index = 0; index < rules.Count; index++)
            if (CanStart(rules[index], start))
                foreach (var node in rules[index].Find(this, start).ToList())
                    grown |= Add(node);
        return grown;
    }

    private bool CanStart(Rule rule, int start)
    {
        if ((bits[start] & rule.OpeningBits) == 0) return false;
        for (var index = 0; index < rule.Openings.Count; index++)
            if (kinds[start].Contains(rule.Openings[index])) return true;
        return false;
    }

    /// <summary>The longest readings that do not overlap, in order of the text; of equal length the kind named first wins.</summary>
    public IReadOnlyList<Node> Longest(params string[] wanted)
    {
        var taken = new bool[Tokens.Count];
        var chosen = new List<Node>();
        foreach (var node in All(wanted).OrderByDescending(node => node.End - node.Start).ThenBy(node => Array.IndexOf(wanted, node.Kind)).ThenBy(node => node.Start))
        {
            if (Array.IndexOf(taken, true, node.Start, node.End - node.Start) >= 0) continue;
            Array.Fill(taken, true, node.Start, node.End - node.Start);
            chosen.Add(node);
        }
        return [.. chosen.OrderBy(node => node.Start)];
    }

    /// <summary>All readings that start here, in the order they were found.</summary>
    internal IReadOnlyList<Node> Here(int start) => nodes[start];

    /// <summary>Where a reading stands in the text as written.</summary>
    public (int Start, int Length) Place(Node node)
    {
        var start = Tokens[node.Start].Start;
        return (start, Tokens[node.End - 1].End - start);
    }

    /// <summary>A text cut into tokens, with what each can mean.</summary>
    private sealed record Basis(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Sense>[] Senses, bool IsEnglish)
    {
        public static Basis Of(string text)
        {
            var language = LanguageDetector.Detect(text);
            var transliterated = language == SpokenLanguage.Ukrainian && !LanguageDetector.HasCyrillic(text);
            var tokens = Tokeniser.Read(text);
            return new Basis(text, tokens, [.. tokens.Select(token => Lexicon.Default.Senses(token.Text, transliterated))], language == SpokenLanguage.English);
        }
    }
}
