using System.Text.Json.Serialization;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Matching;

/// <summary>Words of both languages that mean the same thing to a customer.</summary>
internal static class Synonyms
{
    private sealed record File(
        [property: JsonPropertyName("stopWords")] string StopWords,
        [property: JsonPropertyName("inTown")] string[] InTown,
        [property: JsonPropertyName("firstSteps")] string FirstSteps,
        [property: JsonPropertyName("forSeveral")] string ForSeveral,
        [property: JsonPropertyName("weakWords")] string WeakWords,
        [property: JsonPropertyName("groups")] string[] Groups);

    private static readonly File Data = BuiltInData.Read<File>("synonyms");
    private static readonly HashSet<string> Stop = [.. Data.StopWords.Split(' ')];
    private static readonly HashSet<string> Several = [.. Data.ForSeveral.Split(' ').Select(TextNormaliser.Stem)];
    private static readonly HashSet<string> Weak = [.. Data.WeakWords.Split(' ').Select(TextNormaliser.Stem)];
    private static readonly List<string> FirstSteps = [.. Data.FirstSteps.Split(' ').Select(TextNormaliser.Stem)];
    private static readonly ILookup<string, int> GroupsByStem = Data.Groups
        .SelectMany((group, index) => group.Split(' ').Select(word => (Stem: TextNormaliser.Stem(word), Index: index)))
        .Distinct().ToLookup(entry => entry.Stem, entry => entry.Index);

    /// <summary>"Around town": stands for the business's own city.</summary>
    public static IReadOnlyList<string> InTown => Data.InTown;

    public static bool IsStopWord(string word) => Stop.Contains(word);

    /// <summary>How fit a service is to begin with for who does not know yet what is needed: the lower the fitter, null when it is not.</summary>
    public static int? FirstStep(IEnumerable<string> names) =>
        names.SelectMany(TextNormaliser.Words).Select(TextNormaliser.Stem).Select(stem => FirstSteps.IndexOf(stem)).Where(place => place >= 0).Select(place => (int?)place).Min();

    /// <summary>Whether a service is for a pair, a group or a family by its name.</summary>
    public static bool IsForSeveral(IEnumerable<string> names) => names.SelectMany(TextNormaliser.Words).Select(TextNormaliser.Stem).Any(Several.Contains);

    /// <summary>A word for any work ("change", "repair"): alone it names nothing where another word does.</summary>
    public static bool IsWeak(string word) => Weak.Contains(TextNormaliser.Stem(word));

    private static bool IsNear(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length >= 4 && longer.Length - shorter.Length <= (shorter.Length >= 6 ? 3 : 2) && longer.StartsWith(shorter, StringComparison.Ordinal);
    }

    /// <summary>The groups a stem belongs to; a stem may keep a little more or less of its word than the table does.</summary>
    public static IEnumerable<int> Groups(string stem)
    {
        var found = GroupsByStem[stem];
        if (found.Any() || stem.Length < 4) return found;
        return GroupsByStem.Where(group => IsNear(group.Key, stem)).SelectMany(group => group).Distinct();
    }
}
