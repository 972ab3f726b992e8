using System.Text.Json.Nodes;
using Vivtorok.Domain.Accounts;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Accounts;

/// <summary>An authenticator app on somebody's phone, and what its owner wrote down.</summary>
internal sealed class Authenticator(ApiFixture api, string secret)
{
    public string Secret => secret;

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>What the app shows now.</summary>
    public string Code => OneTimeCode.At(secret, OneTimeCode.StepOf(api.Clock.GetUtcNow()));

    /// <summary>Turns the second factor on for whoever is signed in at the browser.</summary>
    public static async Task<Authenticator> SetUpAsync(ApiFixture api, HttpClient browser)
    {
        var begun = await browser.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/second-factor/begin");
        var app = new Authenticator(api, begun["secret"]!.GetValue<string>());
        var codes = await browser.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/second-factor/confirm", new { code = app.Code });
        app.RecoveryCodes = [.. codes["codes"]!.AsArray().Select(code => code!.GetValue<string>())];
        app.WaitForNext();
        return app;
    }

    /// <summary>Lets half a minute pass: the app shows another code.</summary>
    public void WaitForNext() => api.Clock.Advance(TimeSpan.FromSeconds(30));

    /// <summary>The first step of a sign-in.</summary>
    public static async Task<string> ChallengeAsync(HttpClient browser, string email, string password = TestWorkspace.Password) =>
        (await browser.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/login", new { email, password }))["challenge"]!.GetValue<string>();

    public static Task<JsonNode> CompleteAsync(HttpClient browser, string challenge, string code) =>
        browser.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/login/second-factor", new { challenge, code });
}
