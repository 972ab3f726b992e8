using Vivtorok.Application.Features.Agent.Rehearsals;
using Vivtorok.Domain.Agents;

namespace Vivtorok.UnitTests.Agent.Rehearsals;

public sealed class ScenarioLinesTests
{
    [Fact]
    public void A_line_is_read_and_what_it_says_about_another_business_is_left_out()
    {
        const string line = """
            {"schema_version":1,"id":"price","language":"uk","business":{"id":"x"},"customer":{"mode":"strict","turns":[{"text":"Скільки коштує манікюр?","acts":["ask"],"answer":["450"]},{"text":"Дякую"}]},
             "expect":{"booking":"none","handoff":"forbidden","must_mention":["450"],"forbidden_facts":["знижк\\w+"],"reply_language":"uk"}}
            """;

        var script = ScenarioLines.Read(line.ReplaceLineEndings("")).Value.Should().ContainSingle().Which;

        (script.Title, script.Language).Should().Be(("price", "uk"));
        script.Turns.Select(turn => turn.Text).Should().Equal("Скільки коштує манікюр?", "Дякую");
        script.Turns[0].Mentions.Should().Equal("450");
        script.Expectations.Should().BeEquivalentTo(new Expectations(false, new ExpectedBooking(true, null), ["450"], [], ["знижк\\w+"], "uk"));
    }

    [Fact]
    public void Lines_arrays_and_one_object_over_several_lines_are_read_alike()
    {
        var (one, two) = ("""{"turns":["Добрий день"]}""", """{"name":"b","turns":[{"text":"Привіт"}],"expect":{"booking":{"service":"manicure"}}}""");

        ScenarioLines.Read($"{one}\n\n{two}\n").Value.Should().HaveCount(2);
        ScenarioLines.Read($"[{one},{two}]").Value[1].Expectations.Booking.Should().Be(new ExpectedBooking(false, "manicure"));
        ScenarioLines.Read("{\n \"turns\": [\n \"Добрий день\"\n]}").Value.Should().ContainSingle();
    }

    [Theory]
    [InlineData("щось")]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("""{"turns":[]}""")]
    [InlineData("""{"turns":[{"text":""}]}""")]
    [InlineData("""{"turns":"ні"}""")]
    [InlineData("""{"turns":[7]}""")]
    [InlineData("""{"turns":["Так"],"expect":{"must_match":["("]}}""")]
    [InlineData("""{"turns":["Так"],"expect":{"must_mention":"450"}}""")]
    public void A_wrong_line_is_named(string second)
    {
        var read = ScenarioLines.Read($$"""{"turns":["Добрий день"]}{{'\n'}}{{second}}""");

        read.Failure!.Code.Should().Be("scenario.wrongLine");
        read.Failure.Fields!.Keys.Should().Equal("lines[1]");
    }
}
