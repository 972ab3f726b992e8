namespace Vivtorok.Application.Common.Search;

/// <summary>How alike two stems are: 1 the same, less for a shared beginning or a slip of the finger, 0 for strangers.</summary>
internal static class Likeness
{
    private const int ShortestPrefix = 4;
    private const int ShortestTypo = 4;
    private const int ShortestDoubleTypo = 8;

    public static double Of(string asked, string known)
    {
        if (asked == known) return 1;
        var (shorter, longer) = asked.Length < known.Length ? (asked, known) : (known, asked);
        if (shorter.Length >= ShortestPrefix && longer.StartsWith(shorter, StringComparison.Ordinal)) return 0.6 + 0.3 * shorter.Length / longer.Length;
        if (shorter.Length < ShortestTypo || char.IsDigit(asked[0])) return 0;
        var allowed = shorter.Length >= ShortestDoubleTypo ? 2 : 1;
        if (longer.Length - shorter.Length > allowed) return 0;
        var slips = Slips(asked, known, allowed);
        return slips > allowed ? 0 : 0.8 - 0.15 * slips;
    }

    // Changes, losses, additions and swapped neighbours, each one slip; gives up early above the limit.
    private static int Slips(string left, string right, int limit)
    {
        int[] before = [], above = [.. Enumerable.Range(0, right.Length + 1)];
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            if (row.Min() > limit) return limit + 1;
            (before, above) = (above, row);
        }

        return above[right.Length];
    }
}
