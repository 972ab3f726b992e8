namespace Vivtorok.Application.Features.Agent.Language;

/// <summary>Optimal string alignment: Levenshtein that counts two swapped neighbours as one slip.</summary>
internal static class EditDistance
{
    public static int Between(string a, string b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max) return max + 1;
        if (a.Length > 64 || b.Length > 64) return string.Equals(a, b, StringComparison.Ordinal) ? 0 : max + 1;

        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var column = 0; column <= b.Length; column++) last[column] = column;

        for (var row = 1; row <= a.Length; row++)
        {
            var best = current[0] = row;
            for (var column = 1; column <= b.Length; column++)
            {
                var cost = a[row - 1] == b[column - 1] ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], last[column]) + 1, last[column - 1] + cost);
                if (row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1])
                    current[column] = Math.Min(current[column], beforeLast[column - 2] + 1);
                best = Math.Min(best, current[column]);
            }
            if (best > max) return max + 1;

            var spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return Math.Min(last[b.Length], max + 1);
    }
}
