using System.Text.RegularExpressions;

namespace Vivtorok.ArchitectureTests;

public sealed partial class FailureTests
{
    /// <summary>One code is one refusal with one sentence: screens translate it and clients decide by it.</summary>
    [Fact]
    public void The_code_of_a_failure_is_spelled_once()
    {
        string[] layers = ["Vivtorok.Domain", "Vivtorok.Application", "Vivtorok.Infrastructure"];
        var twice =
            from file in layers.SelectMany(layer => Repository.Sources("src", layer))
            from code in Codes().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
            group Repository.Relative(file) by code into places
            where places.Count() > 1
            select $"{places.Key} in {string.Join(" and ", places)}";

        twice.Should().BeEmpty();
    }

    [GeneratedRegex("""(?:\(\s*FailureKind\.\w+|Failure\.Field\(\s*[^,"]*(?:"[^"]*")?),\s*"([\w.]+)",""")]
    private static partial Regex Codes();
}
