using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Accounts;

public sealed class ResetPasswordTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string NewPassword = "синій самовар 88";

    [Fact]
    public async Task The_link_of_the_letter_sets_a_new_password_once_and_signs_out_everywhere()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var token = await TokenAsync(workspace.OwnerEmail);

        var first = await ResetAsync(workspace.OwnerEmail, token, NewPassword);
        var again = await ResetAsync(workspace.OwnerEmail, token, "жовтий трамвай 99");

        first.Status.Should().Be(HttpStatusCode.NoContent);
        again.Should().Be((HttpStatusCode.BadRequest, "account.badToken"));
        (await workspace.Owner.TryAsync(HttpMethod.Get, "/api/v1/auth/session")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await SignInAsync(workspace.OwnerEmail, NewPassword)).Status.Should().Be(HttpStatusCode.OK);
        (await SignInAsync(workspace.OwnerEmail, TestWorkspace.Password)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Where_it_first_confirms_the_address_what_a_stranger_made_with_it_ends()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var key = await workspace.GivenApiClientAsync("read");
        await Authenticator.SetUpAsync(api, workspace.Owner);

        await ResetAsync(workspace.OwnerEmail, await TokenAsync(workspace.OwnerEmail), NewPassword);

        (await key.TryAsync(HttpMethod.Get, "/api/v1/workspace")).Should().Be((HttpStatusCode.Unauthorized, "apiKey.invalid"));
        (await SignInAsync(workspace.OwnerEmail, NewPassword)).Status.Should().Be(HttpStatusCode.OK, "no code of the stranger's app is asked for");
    }

    [Fact]
    public async Task Where_the_address_was_confirmed_before_keys_and_second_factor_stay()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await workspace.ConfirmEmailAsync();
        var key = await workspace.GivenApiClientAsync("read");
        await Authenticator.SetUpAsync(api, workspace.Owner);

        await ResetAsync(workspace.OwnerEmail, await TokenAsync(workspace.OwnerEmail), NewPassword);

        (await key.TryAsync(HttpMethod.Get, "/api/v1/workspace")).Status.Should().Be(HttpStatusCode.OK);
        (await SignInAsync(workspace.OwnerEmail, NewPassword)).Status.Should().Be(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Of_two_uses_of_one_link_at_once_only_one_succeeds()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var token = await TokenAsync(workspace.OwnerEmail);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => ResetAsync(workspace.OwnerEmail, token, $"{NewPassword} {i}")));

        answers.Count(answer => answer.Status == HttpStatusCode.NoContent).Should().Be(1);
    }

    [Fact]
    public async Task An_unknown_email_gets_the_same_answer_and_no_letter()
    {
        var answer = await api.Anonymous().TryAsync(HttpMethod.Post, "/api/v1/auth/forgot-password", new { email = "stranger@example.com" });
        await api.DrainWorkAsync();

        answer.Status.Should().Be(HttpStatusCode.Accepted);
        api.Mail.To("stranger@example.com").Should().BeEmpty();
    }

    [Fact]
    public async Task The_token_of_one_account_does_not_open_another()
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var token = await TokenAsync(mine.OwnerEmail);

        (await ResetAsync(other.OwnerEmail, token, NewPassword)).Code.Should().Be("account.badToken");
    }

    [Fact]
    public async Task A_new_password_must_keep_the_rules_too()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var token = await TokenAsync(workspace.OwnerEmail);

        (await ResetAsync(workspace.OwnerEmail, token, "password2026")).Should().Be((HttpStatusCode.BadRequest, "request.invalid"));
    }

    [Fact]
    public async Task A_letter_that_the_mail_server_refused_is_sent_later()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await api.DrainWorkAsync();
        await api.Anonymous().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/forgot-password", new { email = workspace.OwnerEmail });

        api.Mail.Refusals = 1;
        await api.DrainWorkAsync();
        var before = api.Mail.To(workspace.OwnerEmail).Count;
        api.Clock.Advance(TimeSpan.FromMinutes(5));
        await api.DrainWorkAsync();

        before.Should().Be(1, "only the letter of confirmation had gone");
        api.Mail.To(workspace.OwnerEmail).Should().HaveCount(2);
    }

    [Fact]
    public async Task Letters_follow_the_language_of_the_account()
    {
        var english = await api.GivenWorkspaceAsync("en");
        await api.DrainWorkAsync();

        api.Mail.To(english.OwnerEmail).Single().Subject.Should().Be("Confirm your e-mail");
    }

    private async Task<string> TokenAsync(string email)
    {
        await api.Anonymous().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/forgot-password", new { email });
        await api.DrainWorkAsync();
        return api.Mail.TokenTo(email, "reset");
    }

    private Task<(HttpStatusCode Status, string? Code)> ResetAsync(string email, string token, string password) =>
        api.Anonymous().TryAsync(HttpMethod.Post, "/api/v1/auth/reset-password", new { email, token, password });

    private Task<(HttpStatusCode Status, string? Code)> SignInAsync(string email, string password) =>
        api.Anonymous().TryAsync(HttpMethod.Post, "/api/v1/auth/login", new { email, password });
}
