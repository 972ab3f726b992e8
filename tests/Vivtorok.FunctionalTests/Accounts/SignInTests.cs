using System.Net;
using System.Net.Http.Json;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Accounts;

public sealed class SignInTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Login = "/api/v1/auth/login";
    private const string Session = "/api/v1/auth/session";

    [Fact]
    public async Task The_right_password_signs_in()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var browser = api.Browser();

        var session = await browser.SendJsonAsync(HttpMethod.Post, Login, new { email = workspace.OwnerEmail.ToUpperInvariant(), password = TestWorkspace.Password });

        session["workspace"]!["id"]!.GetValue<Guid>().Should().Be(workspace.Id);
        (await browser.GetJsonAsync(Session)).ToJsonString().Should().Be(session.ToJsonString());
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_email_get_the_same_answer()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var wrong = await api.Browser().TryAsync(HttpMethod.Post, Login, new { email = workspace.OwnerEmail, password = "something else" });
        var unknown = await api.Browser().TryAsync(HttpMethod.Post, Login, new { email = "nobody@example.com", password = "something else" });

        wrong.Should().Be((HttpStatusCode.Unauthorized, "auth.wrongCredentials"));
        unknown.Should().Be(wrong);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        var workspace = await api.GivenWorkspaceAsync();
        for (var i = 0; i < 5; i++) await TryAsync(workspace, "wrong password");

        using var locked = await api.Browser().PostAsJsonAsync(Login, new { email = workspace.OwnerEmail, password = TestWorkspace.Password });
        api.Clock.Advance(TimeSpan.FromMinutes(16));
        var later = await TryAsync(workspace, TestWorkspace.Password);

        locked.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        locked.Headers.RetryAfter!.Delta.Should().BeCloseTo(TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(30));
        later.Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wrong_passwords_tried_at_once_are_all_counted()
    {
        var workspace = await api.GivenWorkspaceAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => TryAsync(workspace, "wrong password")));

        (await TryAsync(workspace, TestWorkspace.Password)).Code.Should().Be("auth.lockedOut");
    }

    [Fact]
    public async Task A_cookie_is_worth_nothing_after_signing_out()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var copy = await CookieOfNewSessionAsync(workspace);

        await copy.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/logout");

        (await copy.TryAsync(HttpMethod.Get, Session)).Should().Be((HttpStatusCode.Unauthorized, "auth.required"));
    }

    [Fact]
    public async Task A_session_ended_from_another_browser_is_over_at_once()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var other = await SignInAsync(workspace);
        var rows = (await workspace.Owner.GetJsonAsync("/api/v1/auth/sessions"))["items"]!.AsArray();
        var id = rows.Single(row => !row!["current"]!.GetValue<bool>())!["id"]!.GetValue<Guid>();

        await workspace.Owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/auth/sessions/{id}");

        (await other.TryAsync(HttpMethod.Get, Session)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await workspace.Owner.TryAsync(HttpMethod.Get, Session)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_can_end_the_session_of_another_account()
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var id = (await other.Owner.GetJsonAsync("/api/v1/auth/sessions"))["items"]![0]!["id"]!.GetValue<Guid>();

        var answer = await mine.Owner.TryAsync(HttpMethod.Delete, $"/api/v1/auth/sessions/{id}");

        answer.Should().Be((HttpStatusCode.NotFound, "session.notFound"));
        (await other.Owner.TryAsync(HttpMethod.Get, Session)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_ends_after_thirty_days()
    {
        var workspace = await api.GivenWorkspaceAsync();

        api.Clock.Advance(TimeSpan.FromDays(31));

        (await workspace.Owner.TryAsync(HttpMethod.Get, Session)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8LD80lagAVVMpdby_3C20DKC5HfpQfnwo3IUl9XSpwJ23svb")]
    public async Task A_made_up_cookie_signs_nobody_in(string cookie)
    {
        var client = api.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", $"vivtorok_session={cookie}");

        (await client.TryAsync(HttpMethod.Get, Session)).Should().Be((HttpStatusCode.Unauthorized, "auth.required"));
    }

    [Fact]
    public async Task Changing_the_password_signs_the_other_browsers_out_and_tells_the_owner()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var other = await SignInAsync(workspace);

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/change-password", new { currentPassword = TestWorkspace.Password, newPassword = "синій самовар 88" });
        await api.DrainWorkAsync();

        (await other.TryAsync(HttpMethod.Get, Session)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await workspace.Owner.TryAsync(HttpMethod.Get, Session)).Status.Should().Be(HttpStatusCode.OK);
        (await TryAsync(workspace, "синій самовар 88")).Status.Should().Be(HttpStatusCode.OK);
        api.Mail.To(workspace.OwnerEmail).Select(letter => letter.Subject).Should().Contain("Пароль змінено");
    }

    [Fact]
    public async Task The_password_is_not_changed_without_the_present_one()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var answer = await workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/auth/change-password", new { currentPassword = "not this", newPassword = "синій самовар 88" });

        answer.Should().Be((HttpStatusCode.BadRequest, "account.wrongPassword"));
    }

    [Fact]
    public async Task Guessing_the_present_password_to_change_it_is_locked_out_like_signing_in()
    {
        var workspace = await api.GivenWorkspaceAsync();
        for (var i = 0; i < 5; i++) await ChangeAsync(workspace, $"guess {i}");

        (await ChangeAsync(workspace, TestWorkspace.Password)).Code.Should().Be("auth.lockedOut");
    }

    private static Task<(HttpStatusCode Status, string? Code)> ChangeAsync(TestWorkspace workspace, string currentPassword) =>
        workspace.Owner.TryAsync(HttpMethod.Post, "/api/v1/auth/change-password", new { currentPassword, newPassword = "синій самовар 88" });

    private async Task<(HttpStatusCode Status, string? Code)> TryAsync(TestWorkspace workspace, string password) =>
        await api.Browser().TryAsync(HttpMethod.Post, Login, new { email = workspace.OwnerEmail, password });

    private async Task<HttpClient> SignInAsync(TestWorkspace workspace)
    {
        var browser = api.Browser();
        await browser.SendJsonAsync(HttpMethod.Post, Login, new { email = workspace.OwnerEmail, password = TestWorkspace.Password });
        return browser;
    }

    // A client that keeps sending the cookie, whatever the server says.
    private async Task<HttpClient> CookieOfNewSessionAsync(TestWorkspace workspace)
    {
        using var response = await api.Anonymous().PostAsJsonAsync(Login, new { email = workspace.OwnerEmail, password = TestWorkspace.Password });
        var client = api.Anonymous();
        client.DefaultRequestHeaders.Add("Cookie", response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("vivtorok_session", StringComparison.Ordinal)).Split(';')[0]);
        client.DefaultRequestHeaders.Add("X-CSRF", "1");
        return client;
    }
}
