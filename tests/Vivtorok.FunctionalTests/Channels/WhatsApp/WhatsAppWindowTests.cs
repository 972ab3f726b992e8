using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.WhatsApp;

public sealed class WhatsAppWindowTests(WhatsAppFixture api) : IClassFixture<WhatsAppFixture>
{
    private const string Reminder = """
        {"id":"1","name":"appointment_reminder","language":"uk","status":"APPROVED","category":"UTILITY","components":[
          {"type":"HEADER","format":"TEXT","text":"Нагадування"},
          {"type":"BODY","text":"Вітаємо, {{1}}! Чекаємо на вас о {{2}}.","example":{"body_text":[["Анна","19:00"]]}},
          {"type":"FOOTER","text":"Салон «Верба»"},
          {"type":"BUTTONS","buttons":[{"type":"URL","text":"Деталі","url":"https://verba.example/{{1}}","example":["b1"]}]}]}
        """;

    private const string Paused = """{"id":"2","name":"sale","language":"uk","status":"PAUSED","category":"MARKETING","components":[{"type":"BODY","text":"Знижки"}]}""";
    private const string Photo = """{"id":"3","name":"photo","language":"en_US","status":"APPROVED","category":"MARKETING","components":[{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"Look"}]}""";

    [Fact]
    public async Task The_window_is_open_for_a_day_after_the_customer_s_words_and_then_takes_templates_only()
    {
        var line = await GivenConversationAsync();
        var path = $"/api/v1/conversations/{await line.ConversationIdAsync()}";
        var open = (await line.Owner.GetJsonAsync(path))["window"]!["closesAt"]!.GetValue<DateTimeOffset>();

        api.Clock.Advance(TimeSpan.FromHours(24));
        var refused = await line.Owner.TryAsync(HttpMethod.Post, $"{path}/messages", new { text = "Запізно" });
        var note = await line.Owner.TryAsync(HttpMethod.Post, $"{path}/messages", new { text = "Запізнилися", kind = "note" });

        (open - api.Clock.GetUtcNow()).Should().BeCloseTo(TimeSpan.FromMinutes(-5), TimeSpan.FromMinutes(1));
        refused.Should().Be((HttpStatusCode.Conflict, "conversation.windowClosed"));
        note.Status.Should().Be(HttpStatusCode.Created);
        await line.SayAsync("Я знову тут");
        (await line.Owner.TryAsync(HttpMethod.Post, $"{path}/messages", new { text = "Вітаємо знову" })).Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Templates_are_read_with_their_variables_and_only_what_may_leave_can_be_sent()
    {
        var line = await GivenConversationAsync();

        var templates = (await line.Owner.GetJsonAsync($"/api/v1/channels/{line.ChannelId}/templates"))["items"]!.AsArray();

        templates.Select(t => (t!["name"]!.GetValue<string>(), t["canBeSent"]!.GetValue<bool>()))
            .Should().Equal(("appointment_reminder", true), ("photo", false), ("sale", false));
        templates[0]!["variables"]!.AsArray().Select(v => v!["key"]!.GetValue<string>()).Should().Equal("body.1", "body.2", "button.0");
        templates[0]!["variables"]![0]!["example"]!.GetValue<string>().Should().Be("Анна");
        var path = $"/api/v1/conversations/{await line.ConversationIdAsync()}/template-messages";
        (await line.Owner.TryAsync(HttpMethod.Post, path, new { templateId = templates[2]!["id"]!.GetValue<Guid>() })).Should().Be((HttpStatusCode.Conflict, "template.cannotBeSent"));
    }

    [Fact]
    public async Task A_template_leaves_when_the_window_has_closed_and_stands_in_the_thread_in_full()
    {
        var line = await GivenConversationAsync();
        var conversation = await line.ConversationIdAsync();
        var template = (await line.Owner.GetJsonAsync($"/api/v1/channels/{line.ChannelId}/templates"))["items"]![0]!["id"]!.GetValue<Guid>();
        var path = $"/api/v1/conversations/{conversation}/template-messages";
        api.Clock.Advance(TimeSpan.FromDays(2));

        var empty = await line.Owner.PostProblemAsync(path, new { templateId = template, values = new Dictionary<string, string> { ["body.1"] = "Анно" } });
        var values = new Dictionary<string, string> { ["body.1"] = "Анно", ["body.2"] = "19:00", ["button.0"] = "b1" };
        await line.Owner.SendJsonAsync(HttpMethod.Post, path, new { templateId = template, values });
        await api.DrainWorkAsync();

        empty["errors"]!["values.body.2"].Should().NotBeNull();
        var message = (await line.MessagesAsync())[^1]!;
        (message["text"]!.GetValue<string>(), message["delivery"]!.GetValue<string>()).Should().Be(("Нагадування\n\nВітаємо, Анно! Чекаємо на вас о 19:00.\n\nСалон «Верба»", "sent"));
        var sent = api.WhatsApp.Sent.Last(s => s.Number == line.Number).Body;
        sent["type"]!.GetValue<string>().Should().Be("template");
        sent["template"]!["language"]!["code"]!.GetValue<string>().Should().Be("uk");
        sent["template"]!["components"]!.AsArray().Select(c => c!["type"]!.GetValue<string>()).Should().Equal("body", "button");
        sent["template"]!["components"]![0]!["parameters"]!.AsArray().Select(p => p!["text"]!.GetValue<string>()).Should().Equal("Анно", "19:00");
    }

    [Fact]
    public async Task A_template_that_Meta_pauses_is_read_anew_by_itself()
    {
        var line = await GivenConversationAsync();
        var changed = JsonNode.Parse(Reminder.Replace("APPROVED", "PAUSED", StringComparison.Ordinal));
        api.WhatsApp.Templates = [changed];

        await line.PostAsync("message_template_status_update", JsonNode.Parse("""{"event":"PAUSED","message_template_id":1,"message_template_name":"appointment_reminder","message_template_language":"uk"}""")!);
        await api.DrainWorkAsync();

        var templates = (await line.Owner.GetJsonAsync($"/api/v1/channels/{line.ChannelId}/templates"))["items"]!.AsArray();
        templates.Should().ContainSingle().Which!["status"]!.GetValue<string>().Should().Be("paused");
    }

    [Fact]
    public async Task The_agent_does_not_answer_into_a_closed_window_but_hands_over()
    {
        var line = await api.GivenLineAsync("everyone");
        await line.SayAsync("Скільки коштує стрижка?");
        api.Clock.Advance(TimeSpan.FromHours(25));

        await api.DrainWorkAsync();

        var conversation = (await line.ConversationsAsync())[0]!;
        conversation["handOff"]!["reason"]!.GetValue<string>().Should().Be("policyRestriction");
        api.WhatsApp.Sent.Should().NotContain(s => s.Number == line.Number);
    }

    [Fact]
    public async Task A_follow_up_never_leaves_into_a_closed_window()
    {
        var line = await GivenConversationAsync();
        var conversation = await line.ConversationIdAsync();
        await line.ReplyAsync("Ось ціни");
        var sent = api.WhatsApp.Sent.Count;

        await line.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/follow-ups", new { conversationId = conversation, text = "Ви ще думаєте?", dueAt = api.Clock.GetUtcNow().AddHours(2) });
        api.Clock.Advance(TimeSpan.FromDays(2)); // the server slept
        await api.DrainWorkAsync();
        api.WhatsApp.Sent.Should().HaveCount(sent);
    }

    [Fact]
    public async Task A_follow_up_for_a_time_when_the_window_has_closed_is_refused_at_once()
    {
        var line = await GivenConversationAsync();
        var (conversation, now) = (await line.ConversationIdAsync(), api.Clock.GetUtcNow());

        var late = await line.Owner.PostAsync("/api/v1/follow-ups", JsonContent.Create(new { conversationId = conversation, text = "Нагадуємо", dueAt = now.AddDays(2) }));

        JsonNode.Parse(await late.Content.ReadAsStringAsync())!["code"]!.ToString().Should().Be("followUp.beyondWindow");
        (await line.Owner.GetJsonAsync("/api/v1/follow-ups"))["items"]!.AsArray().Should().BeEmpty();
    }

    private async Task<WhatsAppLine> GivenConversationAsync()
    {
        api.WhatsApp.Templates = [.. new[] { Reminder, Paused, Photo }.Select(template => JsonNode.Parse(template))];
        var line = await api.GivenLineAsync();
        await line.SayAsync("Добрий день");
        return line;
    }
}
