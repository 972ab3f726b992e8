using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.WhatsApp;

public sealed class ReceiveWhatsAppTests(WhatsAppFixture api) : IClassFixture<WhatsAppFixture>
{
    private const string User = "UA.13491208655302741918";
    private const string Phone = "380501112233";

    [Fact]
    public async Task A_message_becomes_a_conversation_and_the_agent_answers_it()
    {
        var line = await api.GivenLineAsync("everyone");

        (await line.SayAsync("Добрий день! Коли ви працюєте?")).Should().Be(HttpStatusCode.OK);
        await api.DrainWorkAsync();

        var conversation = (await line.ConversationsAsync())[0]!;
        conversation["contactName"]!.GetValue<string>().Should().Be("Анна");
        var sent = api.WhatsApp.Sent.Where(s => s.Number == line.Number).Should().ContainSingle().Which;
        (sent.Recipient, sent.Type).Should().Be((Phone, "text"));
        (await line.DeliveryAsync()).Should().Be("sent");
    }

    [Fact]
    public async Task The_same_post_again_changes_nothing()
    {
        var line = await api.GivenLineAsync();
        var id = WhatsAppLine.NewId();

        for (var repeat = 0; repeat < 3; repeat++) (await line.SayAsync("Один раз", id: id)).Should().Be(HttpStatusCode.OK);

        (await line.MessagesAsync()).Should().ContainSingle();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ffffffffffffffffffffffffffffffff")]
    public async Task What_Meta_did_not_sign_is_refused_and_nothing_is_stored(string? secret)
    {
        var line = await api.GivenLineAsync();
        var body = line.Envelope("messages", line.Value("messages", line.Text("Я не Meta"))).ToJsonString();

        (await line.PostRawAsync(body, secret)).Should().Be(HttpStatusCode.Unauthorized);
        (await line.PostRawAsync("not json")).Should().Be(HttpStatusCode.Unauthorized);
        (await line.ConversationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_post_that_names_more_numbers_than_any_of_Metas_is_refused_before_they_are_looked_for()
    {
        var line = await api.GivenLineAsync();
        var values = Enumerable.Range(0, 40_000).Select(i => new JsonObject { ["metadata"] = new JsonObject { ["phone_number_id"] = $"{i}" }, ["messages"] = new JsonArray(new JsonObject()) });

        (await line.PostRawAsync(line.Envelope("messages", [.. values]).ToJsonString(), "ffffffffffffffffffffffffffffffff")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("\"field\":\"messages\",\"value\":{\"metadata\":{\"phone_number_id\":\"\\ud800\"},\"messages\":[{}]}")]
    [InlineData("\"field\":\"messages\",\"\\ud800\":{}")]
    [InlineData("\"field\":\"something_new\",\"value\":7")]
    public async Task Nonsense_is_taken_or_refused_and_breaks_nothing(string change)
    {
        var line = await api.GivenLineAsync();

        (await line.PostRawAsync($"{{\"entry\":[{{\"id\":\"{line.Account}\",\"changes\":[{{{change}}}]}}]}}")).Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_signature_is_of_the_bytes_as_they_came()
    {
        var line = await api.GivenLineAsync();
        var body = line.Envelope("messages", line.Value("messages", line.Text("Привіт"))).ToJsonString().Replace("{\"object\"", "{ \"object\"", StringComparison.Ordinal) + "\n";

        (await line.PostRawAsync(body)).Should().Be(HttpStatusCode.OK);
        (await line.MessagesAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_person_without_a_phone_can_be_found_exported_and_answered()
    {
        var line = await api.GivenLineAsync();
        await line.SayAsync("Я без номера", User, phone: null);

        var contacts = (await line.Owner.GetJsonAsync("/api/v1/contacts?search=Анна"))["items"]!.AsArray();
        var export = await (await line.Owner.GetAsync("/api/v1/contacts/export")).Content.ReadAsStringAsync();
        var (message, sent) = await line.ReplyAsync("Вітаємо!");

        contacts.Should().ContainSingle().Which!["phone"].Should().BeNull();
        export.Should().Contain("Анна");
        sent.Body["recipient"]!.GetValue<string>().Should().Be(User);
        sent.Body.ContainsKey("to").Should().BeFalse();
        message["delivery"]!.GetValue<string>().Should().Be("sent");
    }

    [Fact]
    public async Task A_person_is_one_contact_whether_the_phone_comes_along_or_not()
    {
        var line = await api.GivenLineAsync();

        await line.SayAsync("З номером, ще без імені користувача", userId: null, Phone);
        await line.SayAsync("З обома", User, Phone);
        await line.SayAsync("Уже без номера", User, phone: null);

        (await line.ConversationsAsync()).Should().ContainSingle();
        (await line.MessagesAsync()).Should().HaveCount(3);
        (await line.Owner.GetJsonAsync("/api/v1/contacts"))["items"]!.AsArray().Should().ContainSingle().Which!["phone"]!.GetValue<string>().Should().Be("+" + Phone);
    }

    [Fact]
    public async Task A_new_number_stays_the_same_person_and_the_old_number_is_free_for_another()
    {
        var line = await api.GivenLineAsync();
        await line.SayAsync("Мій старий номер", userId: null, "380501110001");
        var change = line.Message(null, "380501110001", "system", new { body = "changed", type = "user_changed_number", wa_id = "380501110002" });

        await line.PostAsync("messages", line.Value("messages", change));
        await line.SayAsync("Мій новий номер", userId: null, "380501110002");
        await line.SayAsync("Я хтось інший", userId: null, "380501110001");

        (await line.ConversationsAsync()).Should().HaveCount(2);
        (await line.MessagesAsync((await line.ConversationsAsync())[1]!["id"]!.GetValue<Guid>())).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_reaction_an_edit_and_a_revocation_change_what_is_there()
    {
        var line = await api.GivenLineAsync();
        await line.SayAsync("О 15:00", id: "wamid.EDITED");
        await line.SayAsync("Забудьте", id: "wamid.REVOKED");
        await line.SayAsync("Дякую", id: "wamid.LIKED");

        await line.PostAsync("messages",
            line.Value("messages", line.Message(User, Phone, "edit", new { original_message_id = "wamid.EDITED", message = new { type = "text", text = new { body = "О 16:00" } } })),
            line.Value("messages", line.Message(User, Phone, "revoke", new { original_message_id = "wamid.REVOKED" })),
            line.Value("messages", line.Message(User, Phone, "reaction", new { message_id = "wamid.LIKED", emoji = "👍" })));

        var messages = await line.MessagesAsync();
        messages.Should().HaveCount(3);
        messages[0]!["text"]!.GetValue<string>().Should().Be("О 16:00");
        messages[1]!["text"]!.GetValue<string>().Should().BeEmpty();
        messages[2]!["reaction"]!.GetValue<string>().Should().Be("👍");
    }

    [Fact]
    public async Task A_reply_from_the_owner_s_phone_takes_the_conversation_from_the_agent()
    {
        var line = await api.GivenLineAsync("everyone");
        await line.SayAsync("Скільки коштує стрижка?");
        var echo = new JsonObject { ["from"] = "380507838881", ["to"] = Phone, ["id"] = "wamid.ECHO", ["timestamp"] = "1795333901", ["type"] = "text", ["text"] = new JsonObject { ["body"] = "Я відповім сама" } };

        await line.PostAsync("smb_message_echoes", line.Value("message_echoes", echo));
        await api.DrainWorkAsync();

        (await line.ConversationsAsync())[0]!["state"]!.GetValue<string>().Should().Be("open");
        var messages = await line.MessagesAsync();
        messages.Select(m => m!["text"]!.GetValue<string>()).Should().Equal("Скільки коштує стрижка?", "Я відповім сама");
        messages[1]!["author"]!.GetValue<string>().Should().Be("member");
        api.WhatsApp.Sent.Should().NotContain(s => s.Number == line.Number);
    }

    [Fact]
    public async Task An_event_nobody_can_read_holds_up_no_other_and_is_kept_once()
    {
        var line = await api.GivenLineAsync();
        var poison = JsonNode.Parse("""{"id":"wamid.POISON","type":"text","timestamp":"1795333901","text":{"body":{"deep":[1]}}}""")!;

        for (var repeat = 0; repeat < 2; repeat++)
            (await line.PostAsync("messages", line.Value("messages", line.Text("Перед", id: "wamid.BEFORE"), poison.DeepClone(), line.Text("Після", id: "wamid.AFTER")))).Should().Be(HttpStatusCode.OK);

        (await line.MessagesAsync()).Select(m => m!["text"]!.GetValue<string>()).Should().Equal("Перед", "Після");
    }

    [Fact]
    public async Task A_number_of_another_workspace_gets_its_own_events_only()
    {
        var (mine, other) = (await api.GivenLineAsync(), await api.GivenLineAsync());

        await mine.PostRawAsync(mine.Envelope("messages", mine.Value("messages", mine.Text("Мені")), other.Value("messages", other.Text("Їм"))).ToJsonString());

        (await mine.MessagesAsync()).Should().ContainSingle().Which!["text"]!.GetValue<string>().Should().Be("Мені");
        (await other.MessagesAsync()).Should().ContainSingle().Which!["text"]!.GetValue<string>().Should().Be("Їм");
        (await mine.Owner.TryAsync(HttpMethod.Get, $"/api/v1/channels/{other.ChannelId}/templates")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_disconnected_number_takes_nothing_more()
    {
        var line = await api.GivenLineAsync();
        await line.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/channels/{line.ChannelId}");

        (await line.SayAsync("Ви ще там?")).Should().Be(HttpStatusCode.Unauthorized);
    }
}
