using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Accounts;

public sealed class RegisterTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/auth/register";

    [Fact]
    public async Task Signing_up_opens_a_workspace_with_an_owner_who_is_signed_in()
    {
        var (browser, email) = (api.Browser(), api.NewEmail());

        var created = await browser.SendJsonAsync(HttpMethod.Post, Path, TestWorkspace.Registration(email.ToUpperInvariant()));
        var session = await browser.GetJsonAsync("/api/v1/auth/session");

        session.ToJsonString().Should().Be(created.ToJsonString());
        session["account"]!["email"]!.GetValue<string>().Should().Be(email);
        session["account"]!["emailConfirmed"]!.GetValue<bool>().Should().BeFalse();
        session["member"]!["role"]!.GetValue<string>().Should().Be("owner");
        session["workspaces"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var client = api.Anonymous();

        using var response = await client.PostAsJsonAsync(Path, TestWorkspace.Registration(api.NewEmail()));

        response.Headers.GetValues("Set-Cookie").Should().ContainSingle(cookie => cookie.StartsWith("vivtorok_session", StringComparison.Ordinal)).Which.Should().Contain("httponly").And.Contain("samesite=lax").And.Contain("path=/");
    }

    [Fact]
    public async Task A_letter_asks_to_confirm_the_email_and_its_link_works_once()
    {
        var workspace = await api.GivenWorkspaceAsync();
        await api.DrainWorkAsync();
        var token = api.Mail.TokenTo(workspace.OwnerEmail, "confirm");

        var first = await api.Anonymous().TryAsync(HttpMethod.Post, "/api/v1/auth/confirm-email", new { token });
        var again = await api.Anonymous().TryAsync(HttpMethod.Post, "/api/v1/auth/confirm-email", new { token });

        first.Status.Should().Be(HttpStatusCode.NoContent);
        again.Should().Be((HttpStatusCode.BadRequest, "account.badToken"));
        (await workspace.Owner.GetJsonAsync("/api/v1/auth/session"))["account"]!["emailConfirmed"]!.GetValue<bool>().Should().BeTrue();
    }

    [Theory]
    [InlineData("name", "Олена\nКоваль")]
    [InlineData("name", "https://evil.example")]
    [InlineData("businessName", "Салон\r\nBcc: all@example.com")]
    [InlineData("businessName", "www.evil.example")]
    public async Task A_name_that_is_a_link_or_cannot_be_seen_is_refused(string field, string value)
    {
        var body = JsonSerializer.SerializeToNode(TestWorkspace.Registration(api.NewEmail()))!;
        body[field] = value;

        var problem = await api.Anonymous().PostProblemAsync(Path, body);

        problem["errors"]![field].Should().NotBeNull();
    }

    [Fact]
    public async Task A_second_account_with_the_same_email_is_refused_however_it_is_written()
    {
        var email = api.NewEmail();
        await api.Browser().SendJsonAsync(HttpMethod.Post, Path, TestWorkspace.Registration(email));

        var again = await api.Browser().TryAsync(HttpMethod.Post, Path, TestWorkspace.Registration($" {email.ToUpperInvariant()} "));

        again.Should().Be((HttpStatusCode.Conflict, "account.emailTaken"));
    }

    [Fact]
    public async Task Of_many_sign_ups_with_one_email_at_once_only_one_gets_through()
    {
        var email = api.NewEmail();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.Browser().TryAsync(HttpMethod.Post, Path, TestWorkspace.Registration(email))));

        answers.Count(answer => answer.Status == HttpStatusCode.Created).Should().Be(1);
        answers.Where(answer => answer.Status != HttpStatusCode.Created).Should().OnlyContain(answer => answer.Status == HttpStatusCode.Conflict && answer.Code == "account.emailTaken");
    }

    [Theory]
    [InlineData("короткий")]
    [InlineData("Password2026!")]
    [InlineData("qwertyuiop123")]
    [InlineData("1234567890")]
    [InlineData("abcabcabcabc")]
    [InlineData("пароль2026")]
    [InlineData("P@ssw0rd1234")]
    public async Task A_password_that_is_easy_to_guess_is_refused(string password)
    {
        using var response = await api.Browser().PostAsJsonAsync(Path, Registration(password: password));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain("\"password\":");
    }

    [Fact]
    public async Task A_password_made_of_the_own_name_is_refused()
    {
        using var response = await api.Browser().PostAsJsonAsync(Path, Registration(password: "maryna2026!", name: "Maryna"));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(false, true, "acceptTerms")]
    [InlineData(true, false, "confirmAge16")]
    public async Task Without_consent_or_age_there_is_no_account(bool terms, bool age, string field)
    {
        using var response = await api.Browser().PostAsJsonAsync(Path, Registration(terms: terms, age: age));

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().Contain($"\"{field}\":");
    }

    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        using var response = await api.Browser().PostAsJsonAsync(Path, new { email = "nobody", locale = "de" });

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Should().ContainAll("\"name\":", "\"email\":", "\"password\":", "\"businessName\":", "\"locale\":", "\"acceptTerms\":", "\"confirmAge16\":");
    }

    private object Registration(string password = TestWorkspace.Password, string name = "Ірина", bool terms = true, bool age = true) =>
        new { name, email = api.NewEmail(), password, businessName = "Салон", locale = "uk", acceptTerms = terms, confirmAge16 = age };
}
