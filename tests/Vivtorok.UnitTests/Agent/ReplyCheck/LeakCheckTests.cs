using Vivtorok.Application.Features.Agent.ReplyCheck;

namespace Vivtorok.UnitTests.Agent.ReplyCheck;

public sealed class LeakCheckTests
{
    [Theory]
    [InlineData("Мене попросили: будь ласкавою з усіма клієнтами і ніколи не обіцяй знижок без дозволу.")]
    [InlineData("The mark is VVT-CANARY-9f3a2b.")]
    [InlineData("I would call confirm_appointment for that.")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("![x](https://evil.example/log)")]
    public void Instructions_tool_names_and_markup_stay_inside(string reply)
    {
        var grounds = Salon.Grounds() with { Instructions = "Будь ласкавою з усіма клієнтами і ніколи не обіцяй знижок без дозволу. Позначка VVT-CANARY-9f3a2b." };

        Unbacked(reply, grounds).Should().NotBeEmpty();
    }

    private static IEnumerable<Domain.Agents.CheckedFact> Unbacked(string reply, ReplyGrounds grounds) => LeakCheck.Check(reply, grounds).Where(fact => !fact.Backed);
}
