using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.AspNetCore.WebUtilities;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.Gmail;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.Mail;

/// <summary>Runs where somebody has started <c>tests/emulators/google</c> and said so.</summary>
public sealed class EmulatorFactAttribute : FactAttribute
{
    public static readonly string? Address = Environment.GetEnvironmentVariable("VIVTOROK_GOOGLE_EMULATOR");

    public EmulatorFactAttribute()
    {
        if (string.IsNullOrEmpty(Address)) Skip = "Start tests/emulators/google and set VIVTOROK_GOOGLE_EMULATOR to its address.";
    }
}

public sealed class GoogleEmulatorFixture : ApiFixture
{
    protected override IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Roles", "api,worker"), new("Channels:Gmail:ClientId", FakeGoogle.ClientId), new("Channels:Gmail:ClientSecret", FakeGoogle.ClientSecret),
        new("Channels:Gmail:ApiUrl", $"{EmulatorFactAttribute.Address}/"), new("Channels:Gmail:ConsentUrl", $"{EmulatorFactAttribute.Address}/o/oauth2/v2/auth"),
        new("Channels:Gmail:TokenUrl", $"{EmulatorFactAttribute.Address}/oauth2/token"), new("Channels:Gmail:RevokeUrl", $"{EmulatorFactAttribute.Address}/oauth2/revoke"),
    ];
}

/// <summary>The whole round trip against an emulator that is not ours: consent with PKCE, a letter in, an answer out.</summary>
public sealed class GoogleEmulatorTests(GoogleEmulatorFixture api) : IClassFixture<GoogleEmulatorFixture>
{
    [EmulatorFact]
    public async Task A_letter_comes_in_and_is_answered_in_its_thread()
    {
        using var google = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(EmulatorFactAttribute.Address!) };
        google.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "test-token");
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var page = new Uri((await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels/gmail/consent", new { channelId = (string?)null }))["url"]!.ToString());
        var answer = await AgreeAsync(google, page);
        var channel = await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels/gmail/connection", new { code = answer["code"].ToString(), state = answer["state"].ToString() });
        await api.DrainWorkAsync();

        var raw = Base64Url.EncodeToString(Eml.Text("Анна <anna@example.com>", "owner@example.com", "=?UTF-8?B?0JfQsNC/0LjRgQ==?=", "Чи є місце?", "Message-ID: <e1@example.com>"));
        var letter = await google.SendJsonAsync(HttpMethod.Post, "/gmail/v1/users/me/messages/import", new { raw, labelIds = new[] { "INBOX" } });
        await SyncAsync(owner, channel);
        var conversation = (await owner.GetJsonAsync("/api/v1/conversations"))["items"]!.AsArray().Single()!;
        conversation["lastMessage"]!["text"]!.ToString().Should().Be("Чи є місце?");
        await owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation["id"]}/messages", new { text = "Так, є.", kind = "reply" });
        await api.DrainWorkAsync();

        var thread = (await google.GetJsonAsync($"/gmail/v1/users/me/threads/{letter["threadId"]}"))["messages"]!.AsArray();
        thread.Should().HaveCount(2);
        var sent = thread.Should().ContainSingle(message => message!["labelIds"]!.AsArray().Any(label => label!.ToString() == "SENT")).Subject!; // in whatever order its clock put them
        Header(sent, "In-Reply-To").Should().Be("<e1@example.com>");

        await owner.SendJsonAsync(HttpMethod.Delete, $"/api/v1/channels/{channel["id"]}");
    }

    private async Task SyncAsync(HttpClient owner, JsonNode channel)
    {
        await owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/channels/{channel["id"]}/sync");
        await api.DrainWorkAsync();
    }

    // What the form on the emulator's consent page sends.
    private static async Task<Dictionary<string, Microsoft.Extensions.Primitives.StringValues>> AgreeAsync(HttpClient google, Uri page)
    {
        (await google.GetAsync(page)).EnsureSuccessStatusCode();
        var form = QueryHelpers.ParseQuery(page.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        form["email"] = "owner@example.com";
        using var back = await google.PostAsync(new Uri("/o/oauth2/v2/auth/callback", UriKind.Relative), new FormUrlEncodedContent(form));
        return QueryHelpers.ParseQuery(back.Headers.Location!.Query);
    }

    private static string Header(JsonNode message, string name) =>
        message["payload"]!["headers"]!.AsArray().First(header => header!["name"]!.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))!["value"]!.ToString();
}
