using System.Net;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Developers.Webhooks;

public sealed class WebhookEndpointTests(WebhookFixture api) : IClassFixture<WebhookFixture>
{
    [Fact]
    public async Task A_secret_is_shown_once_and_lies_nowhere_as_it_is()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var hook = await api.GivenHookAsync(workspace, "contact.created", "contact.created", "deal.updated");
        var list = await workspace.Owner.GetJsonAsync("/api/v1/webhook-endpoints");

        hook.Secret.Should().StartWith("whsec_");
        list.ToJsonString().Should().NotContain(hook.Secret);
        list["items"]!.AsArray().Should().ContainSingle().Which!["eventTypes"]!.AsArray().Select(type => type!.GetValue<string>()).Should().Equal("contact.created", "deal.updated");
        (await api.FindEverywhereAsync(hook.Secret)).Should().BeEmpty();
    }

    [Fact]
    public async Task After_a_change_of_the_secret_both_sign_for_a_day_and_then_the_new_one_alone()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");

        var secret = (await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"{hook.Address}/rotate-secret"))["secret"]!.GetValue<string>();
        await api.GivenContactAsync(workspace);
        api.Clock.Advance(TimeSpan.FromHours(25));
        await workspace.SignInAgainAsync();
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"{hook.Address}/test");
        await api.DrainWorkAsync();

        secret.Should().NotBe(hook.Secret);
        hook.Calls.Should().HaveCount(2).And.OnlyContain(call => call.IsSignedWith(secret));
        hook.Calls.Select(call => call.IsSignedWith(hook.Secret)).Should().Equal(true, false);
    }

    [Fact]
    public async Task A_person_can_have_an_event_sent_again_and_it_keeps_its_id()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        await api.GivenContactAsync(workspace);
        var id = (await hook.DeliveriesAsync())[0]["id"];

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"{hook.Address}/deliveries/{id}/redeliver");
        await api.DrainWorkAsync();

        hook.Calls.Should().HaveCount(2);
        hook.Calls.Select(call => call.Id).Distinct().Should().ContainSingle();
        (await hook.DeliveriesAsync()).Should().ContainSingle().Which["attempts"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task An_endpoint_that_is_turned_off_is_told_nothing_until_it_is_turned_on()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");

        var off = await workspace.Owner.SendJsonAsync(HttpMethod.Patch, hook.Address, new { enabled = false });
        await api.GivenContactAsync(workspace);
        var test = await workspace.Owner.TryAsync(HttpMethod.Post, $"{hook.Address}/test");
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, hook.Address, new { enabled = true });
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Марко" });
        await api.DrainWorkAsync();

        off["disabledBecause"]!.GetValue<string>().Should().Be("owner");
        test.Should().Be((HttpStatusCode.Conflict, "webhook.disabled"));
        hook.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task Turning_an_endpoint_on_again_ends_its_alert_and_what_it_missed_can_be_sent()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        api.Receiver.Next(hook.Path, new Mishap.Status(410));
        await api.GivenContactAsync(workspace);
        var missed = (await hook.DeliveriesAsync("?state=failed"))[0]["id"];

        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, hook.Address, new { enabled = true });
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"{hook.Address}/deliveries/{missed}/redeliver");
        await api.DrainWorkAsync();

        (await workspace.Owner.GetJsonAsync("/api/v1/alerts"))["items"]!.AsArray().Should().BeEmpty();
        (await hook.DeliveriesAsync())[0]["state"]!.GetValue<string>().Should().Be("delivered");
    }

    [Fact]
    public async Task A_deleted_endpoint_is_told_nothing_and_nothing_is_left_of_it()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Марко" });

        await workspace.Owner.SendJsonAsync(HttpMethod.Delete, hook.Address);
        await api.DrainWorkAsync();

        hook.Calls.Should().BeEmpty();
        (await workspace.Owner.TryAsync(HttpMethod.Get, $"{hook.Address}/deliveries")).Should().Be((HttpStatusCode.NotFound, "webhook.notFound"));
    }

    [Fact]
    public async Task An_endpoint_of_another_workspace_and_its_deliveries_do_not_exist()
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var (own, theirs) = (await api.GivenHookAsync(mine, "contact.created"), await api.GivenHookAsync(other, "contact.created"));
        await api.GivenContactAsync(other);
        var delivery = (await theirs.DeliveriesAsync())[0]["id"];

        foreach (var (method, path) in new[] { ("GET", ""), ("DELETE", ""), ("POST", "/test"), ("POST", "/rotate-secret"), ("GET", "/deliveries"), ("POST", $"/deliveries/{delivery}/redeliver") })
            (await mine.Owner.TryAsync(new HttpMethod(method), theirs.Address + path)).Status.Should().Be(HttpStatusCode.NotFound);
        (await mine.Owner.TryAsync(HttpMethod.Post, $"{own.Address}/deliveries/{delivery}/redeliver")).Should().Be((HttpStatusCode.NotFound, "webhook.deliveryNotFound"));
        await api.DrainWorkAsync();

        theirs.Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task An_edit_of_an_old_version_is_refused()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, hook.Address, new { description = "Shop" });
        workspace.Owner.DefaultRequestHeaders.Add("If-Match", "\"1\"");

        (await workspace.Owner.TryAsync(HttpMethod.Patch, hook.Address, new { description = "Stock" })).Status.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task The_audit_says_that_an_endpoint_was_changed_and_shows_neither_address_nor_secret()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        await workspace.Owner.SendJsonAsync(HttpMethod.Patch, hook.Address, new { url = new Uri(api.Receiver.Address, "/key-abc123") });
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"{hook.Address}/rotate-secret");

        var audit = await workspace.Owner.GetJsonAsync($"/api/v1/audit?entityId={hook.Id}");

        audit["items"]!.AsArray().Should().HaveCount(3);
        audit.ToJsonString().Should().Contain("url").And.NotContain("key-abc123").And.NotContain("CfDJ8");
    }

    [Fact]
    public async Task What_an_endpoint_answered_is_kept_for_a_month()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var hook = await api.GivenHookAsync(workspace, "contact.created");
        await api.GivenContactAsync(workspace);

        api.Clock.Advance(TimeSpan.FromDays(31));
        await api.CleanUpAsync();
        await workspace.SignInAgainAsync();

        (await hook.DeliveriesAsync()).Should().BeEmpty();
    }
}
