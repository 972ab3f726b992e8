namespace Vivtorok.UnitTests.Agent.BuiltIn;

/// <summary>One written dialogue: its name and its lines, each with the sign it begins with.</summary>
internal sealed record DialogueScript(string Name, IReadOnlyList<(char Sign, string Text)> Lines)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Agent", "BuiltIn", "Dialogues");

    /// <summary>An import body beside the dialogues.</summary>
    public static string Business(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The files with dialogues: "uk.txt" and "garage.uk.txt" are both Ukrainian, the first word names the business.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static IReadOnlyList<DialogueScript> Read(string file)
    {
        var scripts = new List<DialogueScript>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal)) scripts.Add(new DialogueScript(line[3..], []));
            else scripts[^1] = scripts[^1] with { Lines = [.. scripts[^1].Lines, (line[0], line[2..])] };
        }

        return scripts;
    }
}
