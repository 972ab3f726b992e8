using System.Net;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.FakeClaude;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent.Claude;

public sealed class ModelSettingTests(ClaudeFixture api) : IClassFixture<ClaudeFixture>
{
    private const string OwnKey = "sk-ant-own-key-of-this-shop-7777";
    private const string Path = "/api/v1/agent/model";

    [Fact]
    public async Task An_own_key_is_tried_kept_encrypted_used_and_never_shown()
    {
        var shop = await Shop.OpenAsync(api);
        api.Claude.Forget();
        api.Claude.Script(_ => ClaudeAnswer.Say("Добрий день!"));

        var set = (await shop.Owner.SendJsonAsync(HttpMethod.Put, Path, new { answers = "claude", model = "claude-haiku-5-5", key = OwnKey })).ToJsonString();
        await (await shop.GuestAsync()).AskAsync("Добрий день");

        var all = set + await shop.ModelAsync() + (await shop.Owner.GetJsonAsync("/api/v1/audit")).ToJsonString();
        all.Should().NotContain(OwnKey);
        var model = await shop.ModelAsync();
        ((string?)model["key"]!["source"], (string?)model["key"]!["hint"], (string?)model["model"]).Should().Be(("own", "7777", "claude-haiku-5-5"));
        api.Claude.Requests.Should().HaveCount(2).And.OnlyContain(request => request.Key == OwnKey && (string?)request.Json["model"] == "claude-haiku-5-5");
        (await shop.Owner.GetJsonAsync("/api/v1/audit"))["items"]!.AsArray().Should().Contain(entry => (string?)entry!["entity"] == "ModelSetting");
    }

    [Theory, InlineData(401, "authentication_error", "model.keyRefused"), InlineData(402, "billing_error", "model.noCredit"), InlineData(404, "not_found_error", "model.unknown"), InlineData(529, "overloaded_error", "model.unavailable")]
    public async Task A_key_that_does_not_work_is_refused_with_the_reason_and_nothing_is_kept(int status, string type, string code)
    {
        var shop = await Shop.OpenAsync(api);
        api.Claude.Script(_ => ClaudeAnswer.Error(status, type));

        var (answered, reason) = await shop.Owner.TryAsync(HttpMethod.Put, Path, new { answers = "claude", key = OwnKey });

        (answered == HttpStatusCode.BadRequest || answered == HttpStatusCode.Conflict).Should().BeTrue();
        reason.Should().Be(code);
        ((string?)(await shop.ModelAsync())["key"]!["source"]).Should().Be("platform");
    }

    [Fact]
    public async Task A_refused_key_keeps_claude_off_until_it_is_changed()
    {
        var shop = await Shop.OpenAsync(api);
        var guest = await shop.GuestAsync();
        api.Claude.Script(_ => ClaudeAnswer.Error(401, "authentication_error"));
        await guest.AskAsync("Скільки коштує манікюр?");
        api.Claude.Forget();
        api.Clock.Advance(TimeSpan.FromDays(2));
        await guest.AskAsync("А стрижка?");
        var askedWithBadKey = api.Claude.Requests.Count;

        api.Claude.Script(_ => ClaudeAnswer.Say("Вітаю знову!"));
        await shop.Owner.SendJsonAsync(HttpMethod.Put, Path, new { answers = "claude", key = OwnKey });
        var reply = await guest.AskAsync("Добрий день");

        (askedWithBadKey, reply).Should().Be((0, "Вітаю знову!"));
    }

    [Fact]
    public async Task The_built_in_agent_can_be_chosen_and_the_choice_forgotten()
    {
        var shop = await Shop.OpenAsync(api);
        var guest = await shop.GuestAsync();
        api.Claude.Forget();
        api.Claude.Script(_ => ClaudeAnswer.Say("Це Claude."));

        await shop.Owner.SendJsonAsync(HttpMethod.Put, Path, new { answers = "builtIn" });
        var builtIn = await guest.AskAsync("Скільки коштує манікюр?");
        await shop.Owner.SendJsonAsync(HttpMethod.Delete, Path);
        var claude = await guest.AskAsync("Хто ви?");

        builtIn.Should().Contain("450");
        claude.Should().Be("Це Claude.");
        api.Claude.Requests.Should().ContainSingle();
    }

    [Fact]
    public async Task Two_people_who_edit_at_once_do_not_overwrite_each_other()
    {
        var shop = await Shop.OpenAsync(api);
        await shop.Owner.SendJsonAsync(HttpMethod.Put, Path, new { answers = "builtIn", monthlyCents = 500 });
        using var stale = new HttpRequestMessage(HttpMethod.Put, Path) { Content = System.Net.Http.Json.JsonContent.Create(new { answers = "builtIn", monthlyCents = 900 }) };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"7\"");

        using var answer = await shop.Owner.SendAsync(stale);

        answer.StatusCode.Should().Be(HttpStatusCode.PreconditionFailed);
        ((int)(await shop.ModelAsync())["limits"]!["ownMonthlyCents"]!).Should().Be(500);
    }

    [Fact]
    public async Task Nobody_below_an_admin_changes_the_model()
    {
        var shop = await Shop.OpenAsync(api);
        var agent = await shop.Workspace.GivenMemberAsync("agent");

        (await agent.TryAsync(HttpMethod.Put, Path, new { answers = "builtIn" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await agent.TryAsync(HttpMethod.Get, Path)).Status.Should().Be(HttpStatusCode.OK);
    }
}
