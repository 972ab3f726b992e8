using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.FakeStripe;
using Xunit;

namespace Vivtorok.FunctionalTests.Billing;

/// <summary>A limit refuses adding by hand, and gives conversations to people. It is never silence and never a bill.</summary>
public sealed class LimitTests(StripeFixture api) : IClassFixture<StripeFixture>
{
    [Fact]
    public async Task A_reply_of_the_agent_is_counted_by_the_save_that_sends_it()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var guest = await (await WebChat.OpenAsync(api, workspace.Owner)).GuestAsync();

        await guest.AskAsync("Добрий день");
        await guest.AskAsync("Скільки коштує?");

        (await UsedAsync(workspace, "agentReplies")).Should().Be(2);
    }

    [Fact]
    public async Task A_draft_counts_when_a_member_sends_it_and_not_before()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner, "drafts");
        await (await chat.GuestAsync()).AskAsync("Добрий день");
        var conversation = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        var draft = (await chat.MessagesAsync(conversation)).Single(message => message.GetProperty("kind").GetString() == "draft").GetProperty("id").GetGuid();
        (await UsedAsync(workspace, "agentReplies")).Should().Be(0);

        (await workspace.Owner.PostAsJsonAsync($"/api/v1/conversations/{conversation}/messages/{draft}/approve", new { })).EnsureSuccessStatusCode();

        (await UsedAsync(workspace, "agentReplies")).Should().Be(1);
    }

    [Fact]
    public async Task Over_the_limit_the_agent_hands_over_with_a_reason_and_owners_are_told_once()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner);
        await api.GivenRepliesAsync(workspace, 300);

        var guests = new[] { await chat.GuestAsync(), await chat.GuestAsync() };
        foreach (var guest in guests)
        {
            (await guest.AskAsync("Добрий день")).Should().Contain("людина", "a customer always gets an answer");
            (await guest.StateAsync()).Should().Be("handedOff");
        }

        var handOff = (await chat.ConversationAsync()).GetProperty("handOff");
        handOff.GetProperty("reason").GetString().Should().Be("usageLimit");
        (await AlertsAsync(workspace)).Should().Equal("planLimitReached");
        (await UsedAsync(workspace, "agentReplies")).Should().Be(300, "nothing is billed on top");
        var conversation = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        (await chat.WriteAsync(conversation, "Пише людина")).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task At_four_fifths_owners_are_warned_once()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var guest = await (await WebChat.OpenAsync(api, workspace.Owner)).GuestAsync();
        await api.GivenRepliesAsync(workspace, 238);

        await guest.AskAsync("Раз");
        (await AlertsAsync(workspace)).Should().BeEmpty();
        await guest.AskAsync("Два");
        await guest.AskAsync("Три");

        (await AlertsAsync(workspace)).Should().Equal("planLimitNear");
        (await workspace.BillingAsync())["warnings"]!.ToJsonString().Should().Be("""[{"limit":"agentReplies","level":"near"}]""");
        api.Mail.To(workspace.OwnerEmail).Count(letter => letter.Subject.Contains("чотири п’ятих", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task A_larger_plan_puts_the_agent_back_to_work_at_once()
    {
        var (workspace, _) = await api.GivenSubscriberAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner);
        await api.GivenRepliesAsync(workspace, 1000);
        await (await chat.GuestAsync()).AskAsync("Добрий день");

        var preview = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/change/preview", new { plan = "team" });
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/billing/change", new { plan = "team", at = preview["at"]!.GetValue<string>() });

        (await (await chat.GuestAsync()).AskAsync("Добрий день")).Should().Be("Добре.");
        (await AlertsAsync(workspace)).Should().BeEmpty("the warning is over");
    }

    [Fact]
    public async Task Members_with_open_invitations_are_limited_when_inviting()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await workspace.GivenMemberAsync("agent");
        await workspace.InviteAsync(api.NewEmail(), "agent");

        var problem = await workspace.Owner.PostProblemAsync("/api/v1/team/invitations", new { email = api.NewEmail(), role = "agent" });

        problem["status"]!.GetValue<int>().Should().Be(402);
        problem["code"]!.GetValue<string>().Should().Be("plan.limitReached");
        problem["errors"]!["members"].Should().NotBeNull();
    }

    [Fact]
    public async Task Channels_are_limited_when_they_are_made()
    {
        var workspace = await api.GivenWorkspaceAsync();
        for (var i = 0; i < 3; i++) await workspace.GivenWebChatAsync();

        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "webChat", name = "Site" })).Should().Be((HttpStatusCode.PaymentRequired, "plan.limitReached"));
    }

    [Fact]
    public async Task A_contact_limit_refuses_adding_by_hand_and_never_a_customers_own_message()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner);
        await api.GivenContactsAsync(workspace, 500);

        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Ще одна" })).Should().Be((HttpStatusCode.PaymentRequired, "plan.limitReached"));
        (await (await chat.GuestAsync()).AskAsync("Добрий день")).Should().Be("Добре.");

        (await UsedAsync(workspace, "contacts")).Should().Be(501);
        (await workspace.Owner.GetAsync("/api/v1/contacts/export")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private static async Task<int> UsedAsync(TestWorkspace workspace, string limit) =>
        (await workspace.BillingAsync())["usage"]!.AsArray().Single(row => row!["limit"]!.GetValue<string>() == limit)!["used"]!.GetValue<int>();

    private static async Task<string?[]> AlertsAsync(TestWorkspace workspace) =>
        [.. (await workspace.Owner.GetFromJsonAsync<JsonElement>("/api/v1/alerts")).GetProperty("items").EnumerateArray().Select(alert => alert.GetProperty("kind").GetString())];
}
