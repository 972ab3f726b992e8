using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Accounts;

public sealed class AcceptInvitationTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object NewPerson = new { name = "Марко Лис", password = TestWorkspace.Password };

    [Fact]
    public async Task An_invited_person_makes_an_account_and_is_signed_in_with_the_role_offered()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (email, token) = await InviteAsync(workspace, "agent");
        var browser = api.Browser();

        var offer = await browser.GetJsonAsync($"/api/v1/invitations/{token}");
        var session = await browser.SendJsonAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", NewPerson);

        offer["email"]!.GetValue<string>().Should().Be(email);
        offer["hasAccount"]!.GetValue<bool>().Should().BeFalse();
        session["workspace"]!["id"]!.GetValue<Guid>().Should().Be(workspace.Id);
        session["member"]!["role"]!.GetValue<string>().Should().Be("agent");
        session["account"]!["emailConfirmed"]!.GetValue<bool>().Should().BeTrue("the link came by e-mail");
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (_, token) = await InviteAsync(workspace, "viewer");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.Browser().TryAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", NewPerson)));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).Should().Be(1);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).Should().OnlyContain(answer => answer.Code == "invitation.notFound" || answer.Code == "account.emailTaken" || answer.Code == "auth.wrongCredentials");
    }

    [Fact]
    public async Task A_withdrawn_or_old_invitation_is_not_found()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (_, withdrawn) = await InviteAsync(workspace, "viewer");
        var id = (await workspace.Owner.GetJsonAsync("/api/v1/team/invitations"))["items"]![0]!["id"]!.GetValue<Guid>();
        await workspace.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/team/invitations/{id}");
        var (_, old) = await InviteAsync(workspace, "viewer");

        var first = await api.Anonymous().TryAsync(HttpMethod.Get, $"/api/v1/invitations/{withdrawn}");
        api.Clock.Advance(TimeSpan.FromDays(8));
        var second = await api.Anonymous().TryAsync(HttpMethod.Get, $"/api/v1/invitations/{old}");

        first.Should().Be((HttpStatusCode.NotFound, "invitation.notFound"));
        second.Should().Be((HttpStatusCode.NotFound, "invitation.notFound"));
    }

    [Fact]
    public async Task A_signed_in_account_joins_with_its_own_invitation_only()
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var token = await mine.InviteAsync(other.OwnerEmail, "admin");
        var stranger = await api.GivenWorkspaceAsync();

        var refused = await stranger.Owner.TryAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", new { });
        var session = await other.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", new { });

        refused.Should().Be((HttpStatusCode.Conflict, "invitation.otherAccount"));
        session["workspace"]!["id"]!.GetValue<Guid>().Should().Be(mine.Id);
        session["workspaces"]!.AsArray().Should().HaveCount(2);
    }

    [Fact]
    public async Task An_existing_account_that_is_not_signed_in_needs_its_password()
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var token = await mine.InviteAsync(other.OwnerEmail, "admin");

        var wrong = await api.Browser().TryAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", new { name = "X", password = "not the password" });
        var right = await api.Browser().TryAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", new { password = TestWorkspace.Password });

        wrong.Code.Should().Be("auth.wrongCredentials");
        right.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_person_needs_a_name_and_a_good_password()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (_, token) = await InviteAsync(workspace, "viewer");

        var nameless = await api.Browser().TryAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", new { password = TestWorkspace.Password });
        var weak = await api.Browser().TryAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", new { name = "Марко", password = "qwertyuiop1" });

        nameless.Status.Should().Be(HttpStatusCode.BadRequest);
        weak.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8LD80lagAVVMpdby_3C20DKC5HfpQfnwo3IUl9XSpwJ23svb")]
    public async Task A_made_up_token_is_not_found(string token) =>
        (await api.Anonymous().TryAsync(HttpMethod.Get, $"/api/v1/invitations/{token}")).Should().Be((HttpStatusCode.NotFound, "invitation.notFound"));

    [Fact]
    public async Task Switching_lets_a_member_of_two_workspaces_work_in_either()
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        await other.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/invitations/{await mine.InviteAsync(other.OwnerEmail, "viewer")}/accept", new { });

        var back = await other.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/switch-workspace", new { workspaceId = other.Id });
        var stranger = await mine.Owner.TryAsync(HttpMethod.Post, "/api/v1/auth/switch-workspace", new { workspaceId = other.Id });

        back["member"]!["role"]!.GetValue<string>().Should().Be("owner");
        (await other.Owner.GetJsonAsync("/api/v1/workspace"))["id"]!.GetValue<Guid>().Should().Be(other.Id);
        stranger.Should().Be((HttpStatusCode.NotFound, "workspace.notFound"));
    }

    private async Task<(string Email, string Token)> InviteAsync(TestWorkspace workspace, string role)
    {
        var email = api.NewEmail();
        return (email, await workspace.InviteAsync(email, role));
    }
}
