namespace Vivtorok.UnitTests.Agent.BuiltIn;

/// <summary>One written dialogue: its name and its lines, each with the sign it begins with.</summary>
internal sealed record DialogueScript(string Name, IReadOnlyList<(char Sign, string Text)> Lines)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Agent", "BuiltIn", "Dialogues");

    public static string Business => File.ReadAllText(Path.Combine(Folder, "vet.json"));

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
