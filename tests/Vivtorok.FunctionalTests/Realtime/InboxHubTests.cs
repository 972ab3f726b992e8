using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Realtime;

public sealed class InboxHubTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const char End = '\u001e';

    [Fact]
    public async Task A_member_s_browser_is_told_which_conversation_is_stale_and_never_of_another_workspace()
    {
        var (workspace, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        var (chat, theirs) = (await WebChat.OpenAsync(api, workspace.Owner, "off"), await WebChat.OpenAsync(api, other.Owner, "off"));
        using var socket = await ConnectAsync(await CookieAsync(workspace.OwnerEmail));

        await (await theirs.GuestAsync()).SayAsync("Чуже");
        await (await chat.GuestAsync()).SayAsync("Добрий день");

        var told = await ReadUntilAsync(socket, "changed");
        var expected = (await chat.ConversationAsync()).GetProperty("id").GetGuid();
        told.Should().Contain(expected.ToString()).And.Contain("conversation").And.NotContain("Добрий день");
        told.Should().NotContain((await theirs.ConversationAsync()).GetProperty("id").GetGuid().ToString());
    }

    [Fact]
    public async Task A_member_s_browser_is_told_that_two_contacts_have_become_one()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var (winner, other) = (await AddAsync(workspace.Owner, "Анна"), await AddAsync(workspace.Owner, "Ганна"));
        using var socket = await ConnectAsync(await CookieAsync(workspace.OwnerEmail));

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{winner}/merge", new { otherId = other });

        (await ReadUntilAsync(socket, winner, other)).Should().Contain("contact").And.NotContain("Анна");
    }

    private static async Task<string> AddAsync(HttpClient owner, string name) => (await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name }))["id"]!.ToString();

    [Fact]
    public async Task A_stranger_is_not_connected()
    {
        var answer = await api.Anonymous().PostAsync("/hubs/inbox/negotiate?negotiateVersion=1", null);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private async Task<string> CookieAsync(string email)
    {
        var signedIn = await api.Anonymous().PostAsJsonAsync("/api/v1/auth/login", new { email, password = TestWorkspace.Password });
        signedIn.EnsureSuccessStatusCode();
        return string.Join("; ", signedIn.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private async Task<WebSocket> ConnectAsync(string cookie)
    {
        var client = api.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => request.Headers.Cookie = cookie;
        var socket = await client.ConnectAsync(new Uri("ws://localhost/hubs/inbox"), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { protocol = "json", version = 1 }) + End), WebSocketMessageType.Text, true, CancellationToken.None);
        await ReadUntilAsync(socket, "{}");
        return socket;
    }

    private static async Task<string> ReadUntilAsync(WebSocket socket, params string[] words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var (buffer, read) = (new byte[8192], new StringBuilder());
        while (!Array.TrueForAll(words, read.ToString().Contains))
        {
            var part = await socket.ReceiveAsync(buffer, patience.Token);
            read.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }

        return read.ToString();
    }
}
