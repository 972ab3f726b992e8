using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Agent;

/// <summary>Arguments of any shape, and tools that are not there.</summary>
public sealed class NonsenseCallTests(ScriptedAgentFixture api) : HostileChat(api), IClassFixture<ScriptedAgentFixture>
{
    [Theory]
    [InlineData("confirm_appointment", """{"token":{"a":1}}""")]
    [InlineData("confirm_appointment", """{"token":"'; drop table"}""")]
    [InlineData("cancel_appointment", """{"appointmentId":[1,2]}""")]
    [InlineData("cancel_appointment", """{}""")]
    [InlineData("reschedule_appointment", """{"appointmentId":"x","date":"завтра","time":"99:99"}""")]
    [InlineData("propose_appointment", """{"serviceId":5,"date":"2026-13-40","time":-1}""")]
    [InlineData("save_contact_details", """{"name":{"first":"x"},"fields":"all"}""")]
    [InlineData("qualify_lead", """{"stage":"won"}""")]
    [InlineData("qualify_lead", """{"stage":"customer","contactId":"x"}""")]
    [InlineData("schedule_follow_up", """{"text":"Вітаю","inMinutes":-5}""")]
    [InlineData("schedule_follow_up", """{"text":["a"],"inMinutes":1e9}""")]
    [InlineData("create_task", """{"title":"","dueAt":"never"}""")]
    [InlineData("open_privacy_request", """{"kind":"everybody"}""")]
    [InlineData("find_free_times", """{"serviceId":"x","date":"2026-11-25","limit":1000000}""")]
    [InlineData("search_catalogue", """{"query":{"$ne":1}}""")]
    public async Task Nonsense_is_refused_with_words_the_model_can_read(string tool, string arguments)
    {
        var (_, guest) = await GivenGuestAsync();

        var answer = await CallAsync(guest, "Зроби", (tool, JsonNode.Parse(arguments)!.AsObject()));

        answer.Outcome.Should().Be("tool.arguments");
        answer.Data["problems"]!.AsArray().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("update_price")]
    [InlineData("send_message")]
    [InlineData("execute_sql")]
    public async Task A_tool_that_is_not_there_does_nothing(string tool)
    {
        var (_, guest) = await GivenGuestAsync();

        (await CallAsync(guest, "Зроби", (tool, new() { ["contactId"] = Guid.NewGuid().ToString(), ["text"] = "x" }))).Outcome.Should().Be("tool.unknown");
    }
}
