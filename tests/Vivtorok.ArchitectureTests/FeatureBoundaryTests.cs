using System.Text.RegularExpressions;

namespace Vivtorok.ArchitectureTests;

public sealed class FeatureBoundaryTests
{
    [Fact]
    public void A_feature_never_names_another_feature()
    {
        var features = Path.Combine(Repository.Root, "src", "Vivtorok.Application", "Features");
        var crossings =
            from file in Repository.Sources("src", "Vivtorok.Application", "Features")
            let own = Path.GetRelativePath(features, file).Split(Path.DirectorySeparatorChar)[0]
            from match in Regex.Matches(File.ReadAllText(file), @"Application\.Features\.(\w+)")
            where match.Groups[1].Value != own
            select $"{own} -> {match.Groups[1].Value} in {Path.GetFileName(file)}";

        crossings.Should().BeEmpty();
    }
}
