namespace Vivtorok.Application.Common.Search;

/// <summary>How much two questions ask the same: the words that carry their meaning, compared both ways.</summary>
internal static class QuestionLikeness
{
    /// <summary>From here on two questions count as one.</summary>
    public const double Same = 0.7;

    /// <summary>What a question asks, in a fixed order; empty where no word carries meaning.</summary>
    public static string KeyOf(string question) => string.Join(' ', Words.Asked(question).Order(StringComparer.Ordinal));

    /// <summary>1 for the same words, 0 for strangers.</summary>
    public static double Of(string left, string right)
    {
        var (one, other) = (Words.Asked(left), Words.Asked(right));
        if (one.Count == 0 || other.Count == 0) return 0;
        var (there, back) = (Covered(one, other), Covered(other, one));
        return there + back == 0 ? 0 : 2 * there * back / (there + back);
    }

    private static double Covered(List<string> asked, List<string> known) => asked.Average(word => known.Max(other => Likeness.Of(word, other)));
}
