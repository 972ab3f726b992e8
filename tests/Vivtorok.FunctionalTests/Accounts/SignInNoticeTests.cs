using System.Diagnostics;
using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Accounts;

public sealed class SignInNoticeTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Login = "/api/v1/auth/login";
    private const string Firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0";

    [Fact]
    public async Task A_sign_in_from_a_new_browser_is_told_by_letter_and_from_a_known_one_it_is_not()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var browser = BrowserCalled(Firefox);

        await SignInAsync(browser, workspace);
        await SignInAsync(browser, workspace);
        await SignInAsync(workspace.Owner, workspace);
        await api.DrainWorkAsync();

        var letters = api.Mail.To(workspace.OwnerEmail).Where(letter => letter.Subject == "Новий вхід до Vivtorok").ToList();
        letters.Should().ContainSingle().Which.Text.Should().Contain("Firefox · Windows").And.Contain("Europe/Kyiv");
    }

    [Fact]
    public async Task Not_me_signs_every_browser_out_voids_the_password_and_sends_a_link_for_a_new_one()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var thief = BrowserCalled(Firefox);
        await SignInAsync(thief, workspace);
        await api.DrainWorkAsync();
        var token = api.Mail.TokenTo(workspace.OwnerEmail, "not-me");

        await api.Anonymous().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/disown", new { token });
        await api.DrainWorkAsync();

        (await thief.TryAsync(HttpMethod.Get, "/api/v1/auth/session")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await workspace.Owner.TryAsync(HttpMethod.Get, "/api/v1/auth/session")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await thief.TryAsync(HttpMethod.Post, Login, new { email = workspace.OwnerEmail, password = TestWorkspace.Password })).Code.Should().Be("auth.wrongCredentials");
        await ResetAsync(workspace, "синій самовар 88");
        await SignInAsync(api.Browser(), workspace, "синій самовар 88");
    }

    [Fact]
    public async Task Not_me_pressed_again_leaves_the_new_password_alone()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await SignInAsync(BrowserCalled(Firefox), workspace);
        await api.DrainWorkAsync();
        var token = api.Mail.TokenTo(workspace.OwnerEmail, "not-me");
        await api.Anonymous().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/disown", new { token });
        await api.DrainWorkAsync();
        await ResetAsync(workspace, "синій самовар 88");

        await api.Anonymous().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/disown", new { token });

        await SignInAsync(api.Browser(), workspace, "синій самовар 88");
    }

    [Fact]
    public async Task The_latest_sign_ins_tell_browser_and_proof()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var other = BrowserCalled(Firefox);
        await SignInAsync(other, workspace);

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/sessions/revoke-others");
        var latest = (await workspace.Owner.GetJsonAsync("/api/v1/auth/sign-ins"))["items"]![0]!;

        latest["device"]!.GetValue<string>().Should().Be("Firefox · Windows");
        latest["proof"]!.GetValue<string>().Should().Be("password");
        latest["endedAt"].Should().NotBeNull();
        (await other.TryAsync(HttpMethod.Get, "/api/v1/auth/session")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_lock_out_tells_nobody_who_has_an_account()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var known = await GuessAsync(workspace.OwnerEmail);
        var unknown = await GuessAsync(api.NewEmail());

        known.Should().Equal(unknown);
        known.Should().EndWith((HttpStatusCode.TooManyRequests, "auth.lockedOut"));
    }

    [Fact]
    public async Task Asking_for_a_new_password_takes_as_long_whether_there_is_an_account_or_not()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await ForgetAsync(api.NewEmail()); // whatever is done the first time only

        var known = await ForgetAsync(workspace.OwnerEmail);
        var unknown = await ForgetAsync(api.NewEmail());

        known.Answer.Should().Be(unknown.Answer);
        new[] { known.Took, unknown.Took }.Should().OnlyContain(took => took >= TimeSpan.FromMilliseconds(240));
    }

    private async Task<(HttpStatusCode Answer, TimeSpan Took)> ForgetAsync(string email)
    {
        var start = Stopwatch.GetTimestamp();
        var (status, _) = await api.Browser().TryAsync(HttpMethod.Post, "/api/v1/auth/forgot-password", new { email });
        return (status, Stopwatch.GetElapsedTime(start));
    }

    private async Task<List<(HttpStatusCode, string?)>> GuessAsync(string email)
    {
        var answers = new List<(HttpStatusCode, string?)>();
        for (var i = 0; i < 6; i++) answers.Add(await api.Browser().TryAsync(HttpMethod.Post, Login, new { email, password = "a wrong guess" }));
        return answers;
    }

    private async Task ResetAsync(TestWorkspace workspace, string password) =>
        await api.Anonymous().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/reset-password", new { email = workspace.OwnerEmail, token = api.Mail.TokenTo(workspace.OwnerEmail, "reset"), password });

    private HttpClient BrowserCalled(string userAgent)
    {
        var browser = api.Browser();
        browser.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        return browser;
    }

    private static async Task SignInAsync(HttpClient browser, TestWorkspace workspace, string password = TestWorkspace.Password) =>
        await browser.SendJsonAsync(HttpMethod.Post, Login, new { email = workspace.OwnerEmail, password });
}
