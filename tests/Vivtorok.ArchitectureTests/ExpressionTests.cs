using System.Reflection;
using System.Text.RegularExpressions;

namespace Vivtorok.ArchitectureTests;

public sealed class ExpressionTests
{
    private static readonly string[] Layers = ["Vivtorok.Domain", "Vivtorok.Application", "Vivtorok.Infrastructure", "Vivtorok.Api"];

    [Fact]
    public void No_expression_can_be_kept_busy_by_a_strangers_text()
    {
        var endless = from layer in Layers
                      from type in Assembly.Load(layer).GetTypes()
                      from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                      from expression in method.GetCustomAttributes<GeneratedRegexAttribute>()
                      where !expression.Options.HasFlag(RegexOptions.NonBacktracking) && expression.MatchTimeoutMilliseconds <= 0
                      select $"{type.Name}.{method.Name}";

        endless.Should().BeEmpty("an expression reads its text in one pass (NonBacktracking) or gives up in time (matchTimeoutMilliseconds)");
    }
}
