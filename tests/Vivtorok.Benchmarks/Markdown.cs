namespace Vivtorok.Benchmarks;

/// <summary>Results as a table that can be pasted into the documentation.</summary>
internal static class Markdown
{
    public static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
