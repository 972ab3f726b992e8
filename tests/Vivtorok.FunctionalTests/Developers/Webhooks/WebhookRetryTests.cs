using System.Text.Json.Nodes;
using Vivtorok.Application.Features.Developers.Webhooks;
using Vivtorok.Domain;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Developers.Webhooks;

public sealed class WebhookRetryTests(WebhookFixture api) : IClassFixture<WebhookFixture>
{
    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(304)]
    public async Task A_refused_event_comes_again_with_the_same_id_and_a_new_time(int status)
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        api.Receiver.Next(hook.Path, new Mishap.Status(status));

        await api.GivenContactAsync(workspace);
        await hook.LaterAsync(TimeSpan.FromSeconds(6));

        hook.Calls.Should().HaveCount(2).And.OnlyContain(call => call.IsSignedWith(hook.Secret));
        hook.Calls[1].Id.Should().Be(hook.Calls[0].Id);
        hook.Calls[1].Body.Should().Equal(hook.Calls[0].Body);
        hook.Calls[1].Timestamp.Should().NotBe(hook.Calls[0].Timestamp);
        Statuses(await hook.DeliveriesAsync()).Should().Equal(status, 200);
    }

    [Fact]
    public async Task An_event_that_was_taken_without_our_knowing_keeps_its_id()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        api.Receiver.Next(hook.Path, new Mishap.Cut(After: true));

        await api.GivenContactAsync(workspace);
        await hook.LaterAsync(TimeSpan.FromSeconds(6));

        hook.Calls.Should().HaveCount(2);
        hook.Calls.Select(call => call.Id).Distinct().Should().ContainSingle();
        (await hook.DeliveriesAsync())[0]["attempts"]![0]!["problem"]!.GetValue<string>().Should().Be("unreachable");
    }

    [Fact]
    public async Task Work_that_is_done_again_after_a_crash_tells_nothing_twice()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "deal.created");
        var announce = new AnnounceCommand(Guid.CreateVersion7(), WebhookEventType.DealCreated, new Dictionary<string, Guid> { ["id"] = Guid.CreateVersion7() }, api.Clock.GetUtcNow());

        for (var times = 0; times < 2; times++) await api.DoAsync(workspace, announce);
        await api.DrainWorkAsync();
        var delivery = new WebhookDeliveryId((await hook.DeliveriesAsync()).Should().ContainSingle().Which["id"]!.GetValue<Guid>());
        await api.DoAsync(workspace, new DeliverWebhookCommand(new WebhookEndpointId(hook.Id), delivery, Try: 0, IsRetry: false, announce.OccurredAt));

        hook.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_receiver_that_takes_too_long_is_not_waited_for()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        api.Receiver.Next(hook.Path, new Mishap.Late(TimeSpan.FromMinutes(1)));

        await api.GivenContactAsync(workspace);

        (await hook.DeliveriesAsync())[0]["attempts"]![0]!["problem"]!.GetValue<string>().Should().Be("timeout");
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_is_not_followed()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, hook.Address, new { url = new Uri(api.Receiver.Address, "/moved") });

        await api.GivenContactAsync(workspace);

        Statuses(await hook.DeliveriesAsync()).First().Should().Be(302);
        api.Receiver.Calls.Should().NotContain(call => call.Path == "/hook");
    }

    [Fact]
    public async Task A_receiver_that_asks_for_a_pause_gets_it_for_all_events()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        api.Receiver.Next(hook.Path, new Mishap.Status(429, RetryAfter: 600));

        await api.GivenContactAsync(workspace);
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Марко" });
        await hook.LaterAsync(TimeSpan.FromMinutes(5));
        var within = hook.Calls.Count;
        await hook.LaterAsync(TimeSpan.FromMinutes(6));

        within.Should().Be(1);
        hook.Calls.Should().HaveCount(3);
        (await hook.DeliveriesAsync()).Should().OnlyContain(delivery => delivery["state"]!.GetValue<string>() == "delivered");
    }

    [Fact]
    public async Task An_event_that_fails_does_not_hold_up_those_after_it()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        api.Receiver.Next(hook.Path, new Mishap.Status(500));

        await api.GivenContactAsync(workspace);
        await hook.LaterAsync(TimeSpan.Zero);
        var later = await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Марко" });
        await api.DrainWorkAsync();

        hook.Calls.Select(call => call.About).Should().Contain(later["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_told_nothing_more_and_the_owner_is_alerted()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        api.Receiver.Next(hook.Path, new Mishap.Status(410));

        await api.GivenContactAsync(workspace);
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Марко" });
        await hook.LaterAsync(TimeSpan.FromHours(1));

        hook.Calls.Should().ContainSingle();
        var row = await hook.RowAsync();
        (row["enabled"]!.GetValue<bool>(), row["disabledBecause"]!.GetValue<string>()).Should().Be((false, "gone"));
        await AlertedAsync(hook, "webhook.gone");
    }

    [Fact]
    public async Task Ten_failures_over_three_days_turn_the_endpoint_off_and_alert_the_owner()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        api.Receiver.Next(hook.Path, [.. Enumerable.Repeat(new Mishap.Status(500), 10)]);

        await api.GivenContactAsync(workspace);
        for (var tries = 1; tries < 12; tries++) await hook.LaterAsync(TimeSpan.FromHours(27));
        await workspace.SignInAgainAsync();

        hook.Calls.Should().HaveCount(10);
        var row = await hook.RowAsync();
        (row["enabled"]!.GetValue<bool>(), row["disabledBecause"]!.GetValue<string>()).Should().Be((false, "failing"));
        (await hook.DeliveriesAsync("?state=failed")).Should().ContainSingle();
        await AlertedAsync(hook, "webhook.failing");
    }

    private async Task AlertedAsync(Hook hook, string detail)
    {
        var alert = (await hook.Workspace.Owner.GetJsonAsync("/api/v1/alerts"))["items"]!.AsArray().Should().ContainSingle().Which!;
        (alert["kind"]!.GetValue<string>(), alert["detail"]!.GetValue<string>(), alert["about"]!.GetValue<string>()).Should().Be(("webhookDisabled", detail, "Billing"));
        api.Mail.To(hook.Workspace.OwnerEmail).Should().Contain(letter => letter.Subject.Contains("Billing", StringComparison.Ordinal));
    }

    private static IEnumerable<int> Statuses(IReadOnlyList<JsonNode> deliveries) => deliveries[0]["attempts"]!.AsArray().Select(attempt => attempt!["status"]!.GetValue<int>());
}
