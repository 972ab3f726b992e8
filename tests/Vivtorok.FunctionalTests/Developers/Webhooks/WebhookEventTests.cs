using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Developers.Webhooks;

public sealed class WebhookEventTests(WebhookFixture api) : IClassFixture<WebhookFixture>
{
    [Fact]
    public async Task A_new_contact_is_told_signed_and_without_a_word_about_the_person()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");

        var contact = await api.GivenContactAsync(workspace);

        var call = hook.Calls.Should().ContainSingle().Which;
        (call.Type, call.About, call.ContentType).Should().Be(("contact.created", contact, "application/json"));
        call.IsSignedWith(hook.Secret).Should().BeTrue();
        call.Id.Should().MatchRegex("^msg_[0-9a-f]{32}$");
        Math.Abs(long.Parse(call.Timestamp, CultureInfo.InvariantCulture) - api.Clock.GetUtcNow().ToUnixTimeSeconds()).Should().BeLessThan(300);
        call.Json["timestamp"]!.GetValue<string>().Should().MatchRegex(@"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$");
        Encoding.UTF8.GetString(call.Body).Should().NotContain("Ірина").And.NotContain("38067");
    }

    [Fact]
    public async Task Only_what_an_endpoint_listens_to_is_sent_and_only_of_its_own_workspace()
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var (created, updated, theirs) = (await api.GivenHookAsync(mine, "contact.created"), await api.GivenHookAsync(mine, "contact.updated"), await api.GivenHookAsync(other, "contact.created", "contact.updated"));

        var contact = await api.GivenContactAsync(mine);
        await mine.Owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/contacts/{contact}", new { notes = "Постійна клієнтка" });
        await api.DrainWorkAsync();

        created.Calls.Select(call => call.Type).Should().Equal("contact.created");
        updated.Calls.Select(call => call.Type).Should().Equal("contact.updated");
        theirs.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task A_conversation_is_told_from_its_beginning_to_its_end()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "conversation.created", "message.received", "conversation.handedOff", "message.replied", "conversation.closed");
        var chat = await WebChat.OpenAsync(api, workspace.Owner, mode: "off");
        var visitor = await chat.GuestAsync();

        await visitor.AskAsync("Добрий день, є місце на завтра?");
        var conversation = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        await chat.WriteAsync(conversation, "Є, о десятій.");
        await chat.WriteAsync(conversation, "Нехай прийде раніше.", "note");
        await chat.ActAsync(conversation, "close");
        await api.DrainWorkAsync();

        hook.Calls.Select(call => call.Type).Should().BeEquivalentTo("conversation.created", "message.received", "message.replied", "conversation.closed");
        hook.Calls.Where(call => call.Type.StartsWith("message", StringComparison.Ordinal)).Should().OnlyContain(call => call.Json["data"]!["conversationId"]!.GetValue<Guid>() == conversation);
        hook.Calls.SelectMany(call => call.Json["data"]!.AsObject()).Select(id => id.Value!.GetValue<string>()).Should().AllSatisfy(id => Guid.Parse(id).Should().NotBeEmpty(), "nothing but ids is sent");
    }

    [Fact]
    public async Task What_is_made_in_one_save_is_told_once_as_created()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "task.created", "task.updated", "deal.created", "deal.updated");
        var contactId = await api.GivenContactAsync(workspace);
        var pipeline = (await workspace.Owner.GetJsonAsync("/api/v1/pipelines"))["items"]![0]!;

        var task = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/tasks", new { title = "Подзвонити", contactId, dueAt = DateTimeOffset.UtcNow.AddDays(1) });
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/deals", new { title = "Опт", contactId, pipelineId = pipeline["id"], stageId = pipeline["stages"]![0]!["id"] });
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, $"/api/v1/tasks/{task["id"]}", new { title = "Подзвонити зранку" });
        await api.DrainWorkAsync();

        hook.Calls.Select(call => call.Type).Should().BeEquivalentTo("task.created", "deal.created", "task.updated");
    }

    [Fact]
    public async Task An_erasure_is_told_so_that_copies_elsewhere_can_go_too()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.erased");
        var contact = await api.GivenContactAsync(workspace);

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{contact}/erasure", new { confirm = true });
        await api.DrainWorkAsync();

        hook.Calls.Should().ContainSingle().Which.About.Should().Be(contact);
    }

    [Fact]
    public async Task The_test_event_comes_whatever_an_endpoint_listens_to()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "deal.created");

        var sent = await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"{hook.Address}/test");
        await api.DrainWorkAsync();

        hook.Calls.Should().ContainSingle().Which.Type.Should().Be("webhook.test");
        var delivery = (await hook.DeliveriesAsync("?state=delivered")).Should().ContainSingle().Which;
        delivery["webhookId"]!.GetValue<string>().Should().Be(sent["webhookId"]!.GetValue<string>()).And.Be(hook.Calls[0].Id);
        delivery["attempts"]![0]!["status"]!.GetValue<int>().Should().Be(200);
        Answer(delivery).Should().StartWith(FakeReceiver.Words).And.HaveLength(1024, "the rest of an answer is not read");
    }

    private static string Answer(JsonNode delivery) => delivery["attempts"]![0]!["answer"]!.GetValue<string>();
}
