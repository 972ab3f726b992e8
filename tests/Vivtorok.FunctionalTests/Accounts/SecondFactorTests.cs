using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Accounts;

public sealed class SecondFactorTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Second = "/api/v1/auth/login/second-factor";
    private const string Session = "/api/v1/auth/session";

    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing()
    {
        var (workspace, app) = await GivenAsync();
        var browser = api.Browser();

        var challenge = await Authenticator.ChallengeAsync(browser, workspace.OwnerEmail);
        var before = await browser.TryAsync(HttpMethod.Get, Session);
        await Authenticator.CompleteAsync(browser, challenge, app.Code);

        before.Status.Should().Be(HttpStatusCode.Unauthorized);
        (await browser.GetJsonAsync(Session))["secondFactor"]!["on"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task A_code_counts_once_even_for_two_browsers_at_the_same_moment()
    {
        var (workspace, app) = await GivenAsync();
        var challenge = await Authenticator.ChallengeAsync(api.Browser(), workspace.OwnerEmail);
        var code = app.Code;

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => api.Browser().TryAsync(HttpMethod.Post, Second, new { challenge, code })));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).Should().Be(1);
        answers.Where(answer => answer.Status != HttpStatusCode.OK).Should().OnlyContain(answer => answer.Code == "auth.wrongCode");
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_phone_once()
    {
        var (workspace, app) = await GivenAsync();
        var (first, second) = (api.Browser(), api.Browser());

        await Authenticator.CompleteAsync(first, await Authenticator.ChallengeAsync(first, workspace.OwnerEmail), app.RecoveryCodes[0].ToLowerInvariant());
        var again = await second.TryAsync(HttpMethod.Post, Second, new { challenge = await Authenticator.ChallengeAsync(second, workspace.OwnerEmail), code = app.RecoveryCodes[0] });

        again.Code.Should().Be("auth.wrongCode");
        (await first.GetJsonAsync("/api/v1/auth/security"))["recoveryCodesLeft"]!.GetValue<int>().Should().Be(9);
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_second_step_for_a_quarter_of_an_hour()
    {
        var (workspace, app) = await GivenAsync();
        var challenge = await Authenticator.ChallengeAsync(api.Browser(), workspace.OwnerEmail);
        for (var i = 0; i < 5; i++) await api.Browser().TryAsync(HttpMethod.Post, Second, new { challenge, code = "000000" });

        var locked = await api.Browser().TryAsync(HttpMethod.Post, Second, new { challenge, code = app.Code });
        api.Clock.Advance(TimeSpan.FromMinutes(16));
        var late = await api.Browser().TryAsync(HttpMethod.Post, Second, new { challenge, code = app.Code });
        var browser = api.Browser();
        await Authenticator.CompleteAsync(browser, await Authenticator.ChallengeAsync(browser, workspace.OwnerEmail), app.Code);

        locked.Should().Be((HttpStatusCode.TooManyRequests, "auth.codesLocked"));
        late.Code.Should().Be("auth.challengeExpired");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_made_up_challenge_is_worth_nothing(string challenge)
    {
        var answer = await api.Browser().TryAsync(HttpMethod.Post, Second, new { challenge, code = "123456" });

        ((int)answer.Status).Should().BeOneOf(400, 401);
    }

    [Fact]
    public async Task Neither_the_secret_nor_a_recovery_code_lies_readable_anywhere()
    {
        var (workspace, app) = await GivenAsync();

        var found = await api.FindEverywhereAsync([app.Secret, .. app.RecoveryCodes]);

        found.Should().BeEmpty();
        (await workspace.Owner.GetJsonAsync("/api/v1/audit")).ToJsonString().Should().Contain("secondFactorOn").And.NotContain(app.Secret);
    }

    [Fact]
    public async Task The_owner_of_an_account_is_told_when_the_second_factor_is_turned_on_and_off()
    {
        var (workspace, _) = await GivenAsync();

        await workspace.Owner.SendJsonAsync(HttpMethod.Delete, "/api/v1/auth/second-factor");
        await api.DrainWorkAsync();

        api.Mail.To(workspace.OwnerEmail).Select(letter => letter.Subject).Should().Contain(["Другий фактор увімкнено", "Другий фактор вимкнено"]);
        (await api.Browser().TryAsync(HttpMethod.Post, "/api/v1/auth/login", new { email = workspace.OwnerEmail, password = TestWorkspace.Password })).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Renewed_recovery_codes_replace_the_old_ones()
    {
        var (workspace, app) = await GivenAsync();

        var renewed = (await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/second-factor/recovery-codes"))["codes"]!.AsArray();
        var browser = api.Browser();
        var challenge = await Authenticator.ChallengeAsync(browser, workspace.OwnerEmail);
        var old = await browser.TryAsync(HttpMethod.Post, Second, new { challenge, code = app.RecoveryCodes[0] });
        await Authenticator.CompleteAsync(browser, challenge, renewed[0]!.GetValue<string>());

        old.Code.Should().Be("auth.wrongCode");
    }

    [Fact]
    public async Task Who_lacks_a_required_second_factor_can_only_set_one_up()
    {
        var (workspace, _) = await GivenAsync();
        var member = await workspace.GivenMemberAsync("agent");

        await workspace.Owner.SendJsonAsync(HttpMethod.Put, "/api/v1/workspace/second-factor", new { required = true });
        var before = await member.TryAsync(HttpMethod.Get, "/api/v1/contacts");
        var session = await member.GetJsonAsync(Session);
        await Authenticator.SetUpAsync(api, member);
        var after = await member.TryAsync(HttpMethod.Get, "/api/v1/contacts");
        var off = await member.TryAsync(HttpMethod.Delete, "/api/v1/auth/second-factor");

        before.Should().Be((HttpStatusCode.Forbidden, "secondFactor.setUp"));
        session["secondFactor"]!["required"]!.GetValue<bool>().Should().BeTrue();
        after.Status.Should().Be(HttpStatusCode.OK);
        off.Should().Be((HttpStatusCode.Conflict, "secondFactor.required"));
    }

    [Fact]
    public async Task An_owner_without_a_second_factor_cannot_require_one()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var answer = await workspace.Owner.TryAsync(HttpMethod.Put, "/api/v1/workspace/second-factor", new { required = true });

        answer.Code.Should().Be("secondFactor.ownFirst");
    }

    [Fact]
    public async Task An_invitation_and_a_password_do_not_get_around_the_second_factor()
    {
        var (theirs, _) = await GivenAsync();
        var mine = await api.GivenWorkspaceAsync();
        var token = await mine.InviteAsync(theirs.OwnerEmail, "viewer");

        var stranger = await api.Browser().TryAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", new { password = TestWorkspace.Password });
        var signedIn = await theirs.Owner.TryAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", new { });

        stranger.Should().Be((HttpStatusCode.Conflict, "auth.signInFirst"));
        signedIn.Status.Should().Be(HttpStatusCode.OK);
    }

    private async Task<(TestWorkspace Workspace, Authenticator App)> GivenAsync()
    {
        var workspace = await api.GivenWorkspaceAsync();
        return (workspace, await Authenticator.SetUpAsync(api, workspace.Owner));
    }
}
