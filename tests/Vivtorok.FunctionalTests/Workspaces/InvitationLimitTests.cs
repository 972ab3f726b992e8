using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Workspaces;

/// <summary>Invitations are letters to people who have not asked for any: who sends them is known, and they are few.</summary>
public sealed class InvitationLimitTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Invitations = "/api/v1/team/invitations";

    [Fact]
    public async Task Nobody_is_invited_before_the_owners_own_email_is_confirmed()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var before = await InviteAsync(workspace, api.NewEmail());
        await workspace.ConfirmEmailAsync();
        var afterwards = await InviteAsync(workspace, api.NewEmail());

        before.Should().Be((HttpStatusCode.Forbidden, "account.emailUnconfirmed"));
        afterwards.Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_withdrawn_invitation_is_sent_again_after_an_hour()
    {
        var (workspace, email) = (await api.GivenWorkspaceAsync(), api.NewEmail());
        await workspace.InviteAsync(email, "agent");
        await WithdrawAsync(workspace);

        var atOnce = await InviteAsync(workspace, email);
        api.Clock.Advance(TimeSpan.FromMinutes(61));
        await workspace.StepUpAsync();
        var later = await InviteAsync(workspace, email);

        atOnce.Should().Be((HttpStatusCode.TooManyRequests, "invitation.justSent"));
        later.Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_workspace_sends_twenty_in_a_day_and_withdrawing_gives_none_back()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await workspace.ConfirmEmailAsync();
        for (var i = 0; i < 20; i++)
        {
            (await InviteAsync(workspace, api.NewEmail())).Status.Should().Be(HttpStatusCode.Created);
            await WithdrawAsync(workspace);
        }

        var tooMany = await InviteAsync(workspace, api.NewEmail());
        api.Clock.Advance(TimeSpan.FromHours(25));
        await workspace.StepUpAsync();
        var tomorrow = await InviteAsync(workspace, api.NewEmail());

        tooMany.Should().Be((HttpStatusCode.TooManyRequests, "invitation.tooMany"));
        tomorrow.Status.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task However_many_are_invited_at_one_moment_no_more_letters_leave()
    {
        var (workspace, emails) = (await api.GivenWorkspaceAsync(), Enumerable.Range(0, 40).Select(_ => api.NewEmail()).ToList());
        await workspace.ConfirmEmailAsync();

        await Task.WhenAll(emails.Select(email => InviteAsync(workspace, email)));
        await api.DrainWorkAsync();

        emails.Sum(email => api.Mail.To(email).Count).Should().BeInRange(1, 20);
    }

    [Fact]
    public async Task A_withdrawn_invitation_is_listed_no_more_and_the_audit_says_it_was_removed()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await workspace.InviteAsync(api.NewEmail(), "agent");

        await WithdrawAsync(workspace);

        (await workspace.Owner.GetJsonAsync(Invitations))["items"]!.AsArray().Should().BeEmpty();
        var entries = (await workspace.Owner.GetJsonAsync("/api/v1/audit?entity=Invitation"))["items"]!.AsArray();
        entries.Select(entry => entry!["action"]!.GetValue<string>()).Should().Equal("deleted", "created");
    }

    private static Task<(HttpStatusCode Status, string? Code)> InviteAsync(TestWorkspace workspace, string email) =>
        workspace.Owner.TryAsync(HttpMethod.Post, Invitations, new { email, role = "agent" });

    private static async Task WithdrawAsync(TestWorkspace workspace) =>
        await workspace.Owner.SendJsonAsync(HttpMethod.Delete, $"{Invitations}/{(await workspace.Owner.GetJsonAsync(Invitations))["items"]![0]!["id"]}");
}
