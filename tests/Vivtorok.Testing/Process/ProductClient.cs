using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Process;

/// <summary>An owner and visitors of a running product, over HTTP as they would be.</summary>
public sealed class ProductClient : IDisposable
{
    private readonly HttpClient _http;

    public ProductClient(Uri address)
    {
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 256 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        _http.DefaultRequestHeaders.Add("X-CSRF", "1");
    }

    public HttpClient Http => _http;

    public string ChannelKey { get; private set; } = "";

    /// <summary>Signs up, takes a small business in, opens a web chat that the agent answers at once.</summary>
    public async Task GivenBusinessAsync()
    {
        var email = $"owner.{Guid.NewGuid():N}@example.com";
        await PostAsync("/api/v1/auth/register", new
        {
            name = "Олена", email, password = "Верба-над-Стугною-7", businessName = "Студія", locale = "uk", acceptTerms = true, confirmAge16 = true,
        });
        await PostAsync("/api/v1/business/import", Businesses.Salon);
        var channel = await PostAsync("/api/v1/channels", new { kind = "webChat", name = "Сайт" });
        await PostAsync("/api/v1/agent/publish", new { });
        using var mode = await _http.PutAsJsonAsync($"/api/v1/agent/channels/{channel["id"]}", new { mode = "everyone", burstWaitSeconds = 0 });
        mode.EnsureSuccessStatusCode();
        ChannelKey = channel["key"]!.GetValue<string>();
    }

    public async Task<VisitorClient> OpenChatAsync()
    {
        var session = await PostAsync($"/api/v1/web-chat/{ChannelKey}/sessions", new { locale = "uk" });
        return new VisitorClient(_http.BaseAddress!, session["token"]!.GetValue<string>());
    }

    public async Task<JsonNode> GetAsync(string path) => (await _http.GetFromJsonAsync<JsonNode>(path))!;

    public async Task<JsonNode> PostAsync(string path, object body)
    {
        using var answer = await _http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"POST {path} -> {(int)answer.StatusCode} {text}", null, answer.StatusCode);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    /// <summary>How many turns replied to messages of a conversation that a reply had answered before.</summary>
    public async Task<int> AnsweredAgainAsync(JsonNode talk)
    {
        var turns = (await GetAsync($"/api/v1/conversations/{talk["id"]}/turns?limit=100"))["items"]!.AsArray();
        var answered = turns.Where(turn => turn!["outcome"]!.ToString() == "replied").Select(turn => turn!["answeredThrough"]!.GetValue<int>()).ToList();
        return answered.Count - answered.Distinct().Count();
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>One visitor of the web chat.</summary>
public sealed class VisitorClient : IDisposable
{
    private readonly HttpClient _http;

    public VisitorClient(Uri address, string token)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <returns>The sequence of the accepted message, or null when it was not accepted.</returns>
    public async Task<int?> SayAsync(string text, Guid? clientMessageId = null)
    {
        using var answer = await _http.PostAsJsonAsync("/api/v1/web-chat/messages", new { clientMessageId = clientMessageId ?? Guid.NewGuid(), text });
        if (answer.StatusCode != HttpStatusCode.Accepted) return null;
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["sequence"]!.GetValue<int>();
    }

    public async Task<(IReadOnlyList<(int Sequence, string Author, string Text)> Items, string State)> ReadAsync(int after, int wait)
    {
        var page = (await _http.GetFromJsonAsync<JsonNode>($"/api/v1/web-chat/messages?after={after}&wait={wait}"))!;
        var items = page["items"]!.AsArray()
            .Select(item => (item!["sequence"]!.GetValue<int>(), item["author"]!.GetValue<string>(), item["text"]!.GetValue<string>())).ToList();
        return (items, page["state"]!.GetValue<string>());
    }

    public void Dispose() => _http.Dispose();
}
