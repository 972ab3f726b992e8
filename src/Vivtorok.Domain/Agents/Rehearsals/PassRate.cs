namespace Vivtorok.Domain.Agents;

/// <summary>
/// pass^k: how likely k plays of a case all pass, measured from n plays with c passes as C(c,k) / C(n,k) and averaged over the cases. It
/// tells how far an agent can be relied on, where an average of single plays flatters it.
/// </summary>
public static class PassRate
{
    /// <summary>C(c,k) / C(n,k), without computing large factorials.</summary>
    public static double Of(int passes, int plays, int k)
    {
        if (k < 1 || plays < k || passes > plays || passes < 0) throw new ArgumentOutOfRangeException(nameof(k), "Needs 0 ≤ c ≤ n and 1 ≤ k ≤ n.");
        if (passes < k) return 0;
        var rate = 1.0;
        for (var i = 0; i < k; i++) rate *= (double)(passes - i) / (plays - i);
        return rate;
    }

    /// <summary>pass^1 … pass^n over cases that were each played n times.</summary>
    public static IReadOnlyList<double> Over(IReadOnlyCollection<int> passes, int plays) =>
        passes.Count == 0 ? [] : [.. Enumerable.Range(1, plays).Select(k => passes.Average(c => Of(c, plays, k)))];
}
