using System.Net.Http.Json;
using System.Text.Json;

namespace Vivtorok.Testing;

/// <summary>A web chat of a workspace, as its owner made it.</summary>
public sealed record WebChat(ApiFixture Api, HttpClient Owner, Guid ChannelId, string Key)
{
    /// <summary>Makes a web chat whose agent answers by <paramref name="mode"/> after <paramref name="burstWaitSeconds"/> of silence.</summary>
    public static async Task<WebChat> OpenAsync(ApiFixture api, HttpClient owner, string mode = "everyone", int burstWaitSeconds = 0, params string[] allowedSites)
    {
        var made = await owner.PostAsJsonAsync("/api/v1/channels", new { kind = "webChat", name = "Site", allowedSites });
        made.EnsureSuccessStatusCode();
        var channel = await made.Content.ReadFromJsonAsync<JsonElement>();
        var chat = new WebChat(api, owner, channel.GetProperty("id").GetGuid(), channel.GetProperty("key").GetString()!);
        await chat.SetAgentAsync(mode, burstWaitSeconds);
        return chat;
    }

    public async Task SetAgentAsync(string mode, int burstWaitSeconds = 0) =>
        (await Owner.PutAsJsonAsync($"/api/v1/agent/channels/{ChannelId}", new { mode, burstWaitSeconds })).EnsureSuccessStatusCode();

    /// <summary>A new visitor opens the chat.</summary>
    public async Task<Guest> GuestAsync(string locale = "uk")
    {
        var opened = await Api.Anonymous().PostAsJsonAsync($"/api/v1/web-chat/{Key}/sessions", new { locale });
        opened.EnsureSuccessStatusCode();
        var session = await opened.Content.ReadFromJsonAsync<JsonElement>();
        return new Guest(this, Api.Anonymous(session.GetProperty("token").GetString()));
    }

    /// <summary>The newest conversation, as the inbox lists it.</summary>
    public async Task<JsonElement> ConversationAsync() => (await ConversationsAsync())[0];

    public async Task<JsonElement[]> ConversationsAsync() =>
        [.. (await Owner.GetFromJsonAsync<JsonElement>($"/api/v1/conversations?channelId={ChannelId}")).GetProperty("items").EnumerateArray()];

    public async Task<JsonElement[]> TurnsAsync(Guid conversation) =>
        [.. (await Owner.GetFromJsonAsync<JsonElement>($"/api/v1/conversations/{conversation}/turns")).GetProperty("items").EnumerateArray()];

    public async Task<JsonElement[]> MessagesAsync(Guid conversation) =>
        [.. (await Owner.GetFromJsonAsync<JsonElement>($"/api/v1/conversations/{conversation}/messages")).GetProperty("items").EnumerateArray()];

    /// <summary>Something a member does with a conversation, such as <c>take-over</c>.</summary>
    public Task<HttpResponseMessage> ActAsync(Guid conversation, string action, object? body = null) =>
        Owner.PostAsJsonAsync($"/api/v1/conversations/{conversation}/{action}", body ?? new { });

    public Task<HttpResponseMessage> WriteAsync(Guid conversation, string text, string kind = "reply") => ActAsync(conversation, "messages", new { text, kind });
}

/// <summary>A visitor with the chat open.</summary>
public sealed class Guest(WebChat chat, HttpClient http)
{
    public HttpClient Http => http;

    public Task<HttpResponseMessage> PostAsync(string text, string? clientMessageId = null) =>
        http.PostAsJsonAsync("/api/v1/web-chat/messages", new { clientMessageId = clientMessageId ?? Guid.NewGuid().ToString(), text });

    /// <summary>Writes, and has it accepted.</summary>
    public async Task<JsonElement> SayAsync(string text, string? clientMessageId = null)
    {
        var posted = await PostAsync(text, clientMessageId);
        posted.EnsureSuccessStatusCode();
        return await posted.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Uploads a file as the widget does.</summary>
    public Task<HttpResponseMessage> UploadAsync(string name, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("application/octet-stream");
        return http.PostAsync($"/api/v1/web-chat/files?fileName={Uri.EscapeDataString(name)}", content);
    }

    /// <summary>Uploads a file and sends it, without words.</summary>
    /// <returns>Its id.</returns>
    public async Task<Guid> SendFileAsync(string name, byte[] bytes)
    {
        using var uploaded = await UploadAsync(name, bytes);
        uploaded.EnsureSuccessStatusCode();
        var id = (await uploaded.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        (await http.PostAsJsonAsync("/api/v1/web-chat/messages", new { clientMessageId = Guid.NewGuid().ToString(), text = "", fileIds = new[] { id } })).EnsureSuccessStatusCode();
        return id;
    }

    /// <summary>Writes, lets the agent work and reads what it said.</summary>
    public async Task<string> AskAsync(string text)
    {
        var sequence = (await SayAsync(text)).GetProperty("sequence").GetInt32();
        await chat.Api.DrainWorkAsync();
        return string.Join('\n', (await ReadAsync(sequence)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()));
    }

    public Task<JsonElement> ReadAsync(int after = 0, int wait = 0) => http.GetFromJsonAsync<JsonElement>($"/api/v1/web-chat/messages?after={after}&wait={wait}");

    public async Task<string?> StateAsync() => (await ReadAsync(after: 100_000)).GetProperty("state").GetString();
}
