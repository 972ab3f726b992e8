using System.Text.Json.Nodes;
using Vivtorok.Application.Features.Business.Tools;

namespace Vivtorok.UnitTests.Business;

public sealed class GetOpeningHoursTests
{
    private const string Hours = """
        {"profile":{"weeklyHours":[{"day":"monday","spans":[{"from":"10:00","to":"14:00"},{"from":"15:00","to":"24:00"}]},{"day":"sunday","spans":[]}],
         "exceptions":[{"date":"2026-12-24","spans":[{"from":"10:00","to":"14:00"}],"note":"Святвечір"},{"date":"2026-11-01","spans":[],"note":"минуло"}]}}
        """;

    private readonly GetOpeningHours _tool = new();

    [Fact]
    public async Task A_week_begins_on_monday_and_names_only_exceptions_ahead()
    {
        var answer = await _tool.AskAsync(TestBusiness.Scope(Hours), new { });

        answer["today"]!.ToJsonString().Should().Be("""{"date":"2026-11-22","weekday":"sunday","spans":[]}""");
        answer["week"]![0]!.ToJsonString().Should().Be("""{"day":"monday","spans":[{"from":"10:00","to":"14:00"},{"from":"15:00","to":"24:00"}]}""");
        answer["exceptions"]!.AsArray().Should().ContainSingle().Which!["date"]!.GetValue<string>().Should().Be("2026-12-24");
    }

    [Fact]
    public async Task An_exception_replaces_its_weekday_and_says_why()
    {
        var answer = await _tool.AskAsync(TestBusiness.Scope(Hours), new { date = "2026-12-24" });

        answer["weekday"]!.GetValue<string>().Should().Be("thursday");
        answer["spans"]!.AsArray().Should().ContainSingle();
        answer["note"]!.GetValue<string>().Should().Be("Святвечір");
    }

    [Fact]
    public async Task A_date_that_is_none_is_refused()
    {
        var result = await _tool.RunAsync(new JsonObject { ["date"] = "завтра" }, TestBusiness.Scope(Hours), CancellationToken.None);

        result.Outcome.Should().Be("tool.arguments");
    }
}
