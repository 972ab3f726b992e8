using System.Net;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Closure;

public sealed class CloseWorkspaceTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    private const string Name = "Салон «Верба»";

    [Fact]
    public async Task Closing_shuts_everybody_out_at_once_but_the_owner_who_sees_until_when_it_can_be_undone()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (member, email) = await workspace.GivenMemberWithEmailAsync("admin");
        var key = await workspace.GivenApiClientAsync("read");

        var closed = await CloseAsync(workspace);

        (await member.TryAsync(HttpMethod.Get, "/api/v1/auth/session")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await api.Browser().TryAsync(HttpMethod.Post, "/api/v1/auth/login", new { email, password = TestWorkspace.Password })).Should().Be((HttpStatusCode.Forbidden, "workspace.closed"));
        (await key.TryAsync(HttpMethod.Get, "/api/v1/contacts")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await workspace.Owner.TryAsync(HttpMethod.Get, "/api/v1/contacts")).Should().Be((HttpStatusCode.Forbidden, "workspace.closed"));
        var session = await api.Browser().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/login", new { email = workspace.OwnerEmail, password = TestWorkspace.Password });
        session["workspace"]!["purgeAt"]!.GetValue<DateTimeOffset>().Should().Be(closed["purgeAt"]!.GetValue<DateTimeOffset>()).And.BeCloseTo(api.Clock.GetUtcNow().AddDays(30), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_webhook_is_taken_away_at_the_provider()
    {
        var channel = await api.GivenTelegramAsync();
        api.Telegram.WebhookOf(channel.Token).Url.Should().NotBeNullOrEmpty();

        await CloseAsync(channel.Owner);
        await api.DrainWorkAsync();

        api.Telegram.WebhookOf(channel.Token).Url.Should().BeNullOrEmpty();
    }

    [Fact]
    public async Task Nobody_is_answered_any_more_and_what_was_planned_waits_for_the_owner_to_come_back()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner);
        var guest = await chat.GuestAsync();
        await guest.SayAsync("Коли ви працюєте?");

        await CloseAsync(workspace);
        await api.DrainWorkAsync();
        (await api.Anonymous().TryAsync(HttpMethod.Post, $"/api/v1/web-chat/{chat.Key}/sessions", new { locale = "uk" })).Status.Should().Be(HttpStatusCode.NotFound);
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/workspace/reopen");
        var unanswered = (await guest.ReadAsync()).GetProperty("items").EnumerateArray().Count(item => item.GetProperty("author").GetString() == "agent");
        await api.DrainWorkAsync();

        unanswered.Should().Be(0);
        (await guest.ReadAsync()).GetProperty("items").EnumerateArray().Should().Contain(item => item.GetProperty("author").GetString() == "agent");
    }

    [Fact]
    public async Task The_link_of_the_letter_takes_it_back_once_and_a_stranger_with_a_made_up_one_does_nothing()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await CloseAsync(workspace);
        await api.DrainWorkAsync();
        var token = api.Mail.TokenTo(workspace.OwnerEmail, "reopen");

        var madeUp = await api.Anonymous().TryAsync(HttpMethod.Post, "/api/v1/auth/reopen-workspace", new { token = token[..^2] + "xx" });
        await api.Anonymous().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/reopen-workspace", new { token });
        var again = await api.Anonymous().TryAsync(HttpMethod.Post, "/api/v1/auth/reopen-workspace", new { token });

        madeUp.Should().Be((HttpStatusCode.BadRequest, "workspace.badReopenLink"));
        again.Should().Be((HttpStatusCode.BadRequest, "workspace.badReopenLink"));
        (await workspace.Owner.TryAsync(HttpMethod.Get, "/api/v1/contacts")).Status.Should().Be(HttpStatusCode.OK);
        (await workspace.Owner.GetJsonAsync("/api/v1/auth/session"))["workspace"]!["purgeAt"].Should().BeNull();
    }

    [Fact]
    public async Task Only_an_owner_closes_it_and_only_by_its_very_name()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var admin = await workspace.GivenMemberAsync("admin");

        (await admin.TryAsync(HttpMethod.Post, "/api/v1/workspace/close", new { name = Name })).Should().Be((HttpStatusCode.Forbidden, "role.insufficient"));
        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/workspace/close", new { name = "Салон" })).Should().Be((HttpStatusCode.BadRequest, "workspace.nameDoesNotMatch"));
        (await workspace.Owner.TryAsync(HttpMethod.Get, "/api/v1/contacts")).Status.Should().Be(HttpStatusCode.OK);
    }

    private static Task<System.Text.Json.Nodes.JsonNode> CloseAsync(TestWorkspace workspace) => CloseAsync(workspace.Owner);

    private static Task<System.Text.Json.Nodes.JsonNode> CloseAsync(HttpClient owner) => owner.SendJsonAsync(HttpMethod.Post, "/api/v1/workspace/close", new { name = Name });
}
