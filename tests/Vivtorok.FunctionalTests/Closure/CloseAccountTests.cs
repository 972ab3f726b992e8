using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Closure;

public sealed class CloseAccountTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object Body = new { password = TestWorkspace.Password };

    [Fact]
    public async Task A_member_who_leaves_is_gone_with_their_sessions_keys_and_name()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (member, email) = await workspace.GivenMemberWithEmailAsync("viewer");

        await member.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/close-account", Body);

        (await member.TryAsync(HttpMethod.Get, "/api/v1/auth/session")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await api.FindEverywhereAsync(email)).Where(found => found.StartsWith("Accounts.", StringComparison.Ordinal) || found.StartsWith("Members.", StringComparison.Ordinal)).Should().BeEmpty();
        (await workspace.Owner.GetJsonAsync("/api/v1/team/members"))["items"]!.AsArray().Should().ContainSingle();
        api.Mail.To(email)[^1].Subject.Should().Be("Обліковий запис закрито");
    }

    [Fact]
    public async Task The_only_owner_of_an_open_workspace_closes_it_or_hands_it_over_first()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var early = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/auth/close-account", Body);
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/workspace/close", new { name = "Салон «Верба»" });
        var afterwards = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/auth/close-account", Body);

        early.Should().Be((HttpStatusCode.Conflict, "account.soleOwner"));
        afterwards.Status.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_wrong_password_closes_nothing()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var member = await workspace.GivenMemberAsync("agent");

        (await member.TryAsync(HttpMethod.Post, "/api/v1/auth/close-account", new { password = "не той" })).Should().Be((HttpStatusCode.BadRequest, "account.wrongPassword"));

        (await member.TryAsync(HttpMethod.Get, "/api/v1/auth/session")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Guessing_the_password_is_locked_out_like_signing_in()
    {
        var workspace = await api.GivenWorkspaceAsync();
        for (var i = 0; i < 5; i++) await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/auth/close-account", new { password = $"guess {i}" });

        (await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/auth/close-account", Body)).Code.Should().Be("auth.lockedOut");
    }

    [Fact]
    public async Task Of_two_owners_who_leave_at_once_one_stays()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var second = await workspace.GivenMemberAsync("owner");

        var answers = await Task.WhenAll(new[] { workspace.Owner, second }.Select(owner => owner.TryAsync(HttpMethod.Post, "/api/v1/auth/close-account", Body)));

        answers.Select(answer => answer.Status).Should().BeEquivalentTo([HttpStatusCode.NoContent, HttpStatusCode.Conflict]);
    }
}
