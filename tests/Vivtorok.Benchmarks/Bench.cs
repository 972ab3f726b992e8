namespace Vivtorok.Benchmarks;

/// <summary>What all measurements share.</summary>
internal static class Bench
{
    /// <summary>The limits that guard strangers are not what is measured.</summary>
    public static IReadOnlyDictionary<string, string> NoLimits { get; } = new Dictionary<string, string>
    {
        ["WebChat__Limits__MessagesPerMinute"] = "10000000",
        ["WebChat__Limits__SessionsPerMinute"] = "10000000",
        ["Limits__ApiPerMinute"] = "10000000",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    public static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
