namespace Vivtorok.Application.Common.Search;

/// <summary>A text of a thing and how much a word in it counts.</summary>
internal sealed record Field(string? Text, double Weight);

/// <summary>A thing that was found, 0 to 1: how much of what was asked it answers.</summary>
internal sealed record Found<T>(T Item, double Score);

/// <summary>Finds things by words, in memory. Rare words count more than words that stand everywhere.</summary>
internal sealed class SearchIndex<T>
{
    private const double LeastScore = 0.2;
    private const double LeastOfBest = 0.5;

    private readonly List<Entry> _entries;
    private readonly Dictionary<string, int> _spread = [];

    public SearchIndex(IEnumerable<T> items, Func<T, IEnumerable<Field>> fieldsOf)
    {
        _entries = [.. items.Select(item => new Entry(item, Weights(fieldsOf(item))))];
        foreach (var word in _entries.SelectMany(entry => entry.Words.Keys)) _spread[word] = _spread.GetValueOrDefault(word) + 1;
    }

    /// <summary>The best first; nothing for a question without a word that carries meaning.</summary>
    public IReadOnlyList<Found<T>> Find(string question, int limit)
    {
        var asked = Words.Asked(question).Select(word => (Kin: Kin(word), Worth: 0.0)).Select(word => word with { Worth = Worth(word.Kin) }).ToList();
        var all = asked.Sum(word => word.Worth);
        if (all <= 0) return [];
        var found = _entries
            .Select((entry, order) => (Found: new Found<T>(entry.Item, asked.Sum(word => word.Worth * Best(entry, word.Kin)) / all), Order: order))
            .Where(hit => hit.Found.Score >= LeastScore)
            .OrderByDescending(hit => hit.Found.Score).ThenBy(hit => hit.Order)
            .Select(hit => hit.Found).ToList();
        return found.Count == 0 ? [] : [.. found.Where(hit => hit.Score >= found[0].Score * LeastOfBest).Take(limit)];
    }

    // The known words a word may mean, with how alike they are.
    private List<(string Word, double Alike)> Kin(string word) =>
        [.. _spread.Keys.Select(known => (Word: known, Alike: Likeness.Of(word, known))).Where(kin => kin.Alike > 0)];

    private double Worth(List<(string Word, double Alike)> kin) =>
        kin.Count == 0 ? 0.5 : Math.Log(1 + (_entries.Count + 1.0) / (1 + kin.Max(word => _spread[word.Word])));

    private static double Best(Entry entry, List<(string Word, double Alike)> kin) =>
        kin.Count == 0 ? 0 : kin.Max(word => word.Alike * entry.Words.GetValueOrDefault(word.Word));

    private static Dictionary<string, double> Weights(IEnumerable<Field> fields) => fields
        .SelectMany(field => Words.Of(field.Text).Select(word => (Word: word, field.Weight)))
        .GroupBy(pair => pair.Word, pair => pair.Weight)
        .ToDictionary(group => group.Key, group => group.Max());

    private sealed record Entry(T Item, Dictionary<string, double> Words);
}
