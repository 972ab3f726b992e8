using System.Text.RegularExpressions;

namespace Vivtorok.ArchitectureTests;

public sealed class SizeTests
{
    private const int MaxLines = 200;
    private const int MaxParameters = 5;

    [Fact]
    public void No_source_file_is_longer_than_two_screens()
    {
        var tooLong = Repository.Sources("src").Concat(Repository.Sources("tests"))
            .Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MaxLines).Select(file => $"{file.Lines} {file.File}");

        tooLong.Should().BeEmpty();
    }

    [Fact]
    public void No_class_asks_for_more_than_five_things()
    {
        var greedy = from file in Repository.Sources("src")
                     from match in Regex.Matches(File.ReadAllText(file), @"\bclass\s+(\w+)(?:<[^>(]*>)?\(((?:[^()]|\([^()]*\))*)\)")
                     let count = Depth0Commas(match.Groups[2].Value) + (match.Groups[2].Value.Trim().Length == 0 ? 0 : 1)
                     where count > MaxParameters
                     select $"{match.Groups[1].Value} has {count}";

        greedy.Should().BeEmpty();
    }

    private static int Depth0Commas(string parameters)
    {
        var (depth, commas) = (0, 0);
        foreach (var c in parameters)
        {
            if (c is '<' or '(' or '[') depth++;
            else if (c is '>' or ')' or ']') depth--;
            else if (c == ',' && depth == 0) commas++;
        }

        return commas;
    }
}
