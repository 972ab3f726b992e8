using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Vivtorok.Testing;

/// <summary>A workspace of a test, as its people see it.</summary>
public sealed class TestWorkspace
{
    public const string Password = "зелений чайник 77";
    private readonly ApiFixture _api;
    private bool _isConfirmed;

    private TestWorkspace(ApiFixture api, HttpClient owner, string ownerEmail, JsonNode session)
    {
        (_api, Owner, OwnerEmail) = (api, owner, ownerEmail);
        Id = session["workspace"]!["id"]!.GetValue<Guid>();
        OwnerId = session["member"]!["id"]!.GetValue<Guid>();
    }

    public Guid Id { get; }

    /// <summary>The owner's membership.</summary>
    public Guid OwnerId { get; }

    public string OwnerEmail { get; }

    /// <summary>The owner's browser.</summary>
    public HttpClient Owner { get; }

    public static async Task<TestWorkspace> OpenAsync(ApiFixture api, string locale)
    {
        var (browser, email) = (api.Browser(), api.NewEmail());
        var session = await browser.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/register", Registration(email, locale));
        return new TestWorkspace(api, browser, email, session);
    }

    public static object Registration(string email, string locale = "uk") =>
        new { name = "Олена Коваль", email, password = Password, businessName = "Салон «Верба»", locale, acceptTerms = true, confirmAge16 = true };

    /// <summary>Another member, who was invited and accepted: their browser.</summary>
    public async Task<HttpClient> GivenMemberAsync(string role) => (await GivenMemberWithEmailAsync(role)).Browser;

    /// <summary>The same, with the e-mail to find them by.</summary>
    public async Task<(HttpClient Browser, string Email)> GivenMemberWithEmailAsync(string role)
    {
        var (browser, email) = (_api.Browser(), _api.NewEmail());
        var token = await InviteAsync(email, role);
        await browser.SendJsonAsync(HttpMethod.Post, $"/api/v1/invitations/{token}/accept", new { name = "Марко Лис", password = Password });
        return (browser, email);
    }

    /// <summary>Invites a person: the token of the letter they get.</summary>
    public async Task<string> InviteAsync(string email, string role)
    {
        await ConfirmEmailAsync();
        await StepUpAsync();
        await Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/team/invitations", new { email, role });
        await _api.DrainWorkAsync();
        return _api.Mail.TokenTo(email, "invite");
    }

    /// <summary>The owner follows the link of the first letter: without that nobody is invited.</summary>
    public async Task ConfirmEmailAsync()
    {
        if (_isConfirmed) return;
        await _api.DrainWorkAsync();
        await _api.Anonymous().SendJsonAsync(HttpMethod.Post, "/api/v1/auth/confirm-email", new { token = _api.Mail.TokenTo(OwnerEmail, "confirm") });
        _isConfirmed = true;
    }

    /// <summary>The owner proves once more who sits there, for the next ten minutes.</summary>
    public Task StepUpAsync() => Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/step-up", new { password = Password });

    /// <summary>The owner after a long time away: the session has ended.</summary>
    public Task SignInAgainAsync() => Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/auth/login", new { email = OwnerEmail, password = Password });

    /// <summary>What the owner sees of the plan.</summary>
    public Task<JsonNode> BillingAsync() => Owner.GetJsonAsync("/api/v1/billing");

    /// <summary>A developer's client with a new API key.</summary>
    public async Task<HttpClient> GivenApiClientAsync(params string[] scopes)
    {
        var key = await Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/api-keys", new { name = "Test", scopes });
        return _api.Anonymous(key["key"]!.GetValue<string>());
    }

    /// <summary>A web chat of this workspace: its public key.</summary>
    public async Task<string> GivenWebChatAsync() =>
        (await Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels", new { kind = "webChat", name = "Site" }))["key"]!.GetValue<string>();

    /// <summary>A visitor who has opened a web chat.</summary>
    public async Task<HttpClient> GivenVisitorAsync(string channelKey, string locale = "uk")
    {
        using var stranger = _api.Anonymous();
        var session = await stranger.SendJsonAsync(HttpMethod.Post, $"/api/v1/web-chat/{channelKey}/sessions", new { locale });
        return _api.Anonymous(session["token"]!.GetValue<string>());
    }
}
