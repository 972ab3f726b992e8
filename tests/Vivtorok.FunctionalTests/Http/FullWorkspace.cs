using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

/// <summary>A workspace with at least one row of every kind, and the ids by which each route names them.</summary>
internal sealed class FullWorkspace
{
    /// <summary>Lists whose content must neither be seen nor changed from outside.</summary>
    public static readonly string[] Lists =
    [
        "services", "products", "promotions", "staff", "knowledge", "custom-fields", "contacts", "appointments", "pipelines", "deals", "tasks", "follow-ups",
        "channels", "conversations", "team/members", "team/invitations", "api-keys", "webhook-endpoints",
        "agent/scenarios", "agent/rehearsals",
    ];

    private readonly Dictionary<string, string> _ids = [];

    private FullWorkspace(TestWorkspace workspace) => Workspace = workspace;

    public TestWorkspace Workspace { get; }

    public static async Task<FullWorkspace> OpenAsync(ApiFixture api)
    {
        var full = new FullWorkspace(await api.GivenWorkspaceAsync());
        var owner = full.Workspace.Owner;
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/business/import", JsonNode.Parse(Business));
        await full.ChatAsync(api);
        await full.SellAsync();
        await full.RehearseAsync(api);
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/api-keys", new { name = "Key", scopes = new[] { "read" } });
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/webhook-endpoints", new { url = "https://hooks.example.com/in", eventTypes = new[] { "contact.erased" } });
        await full.Workspace.InviteAsync(api.NewEmail(), "viewer");
        foreach (var list in Lists) await full.RememberAsync(list);
        full._ids["auth/sessions"] = (await owner.GetJsonAsync("/api/v1/auth/sessions"))["items"]![0]!["id"]!.ToString();
        return full;
    }

    /// <summary>An id of this workspace that fits a place of a route.</summary>
    public string IdFor(string path, string place)
    {
        if (place == "channelId") return _ids["channels"];
        if (place == "caseId") return _ids["cases"];
        if (place == "messageId") return _ids["messages"];
        if (place == "turnId") return _ids["turns"];
        if (place.EndsWith("Id", StringComparison.Ordinal)) return Guid.NewGuid().ToString();
        if (place is not "id") return place is "number" or "n" ? "1" : "nothing";
        return _ids.OrderByDescending(id => id.Key.Length).FirstOrDefault(id => path.StartsWith($"/api/v1/{id.Key}/", StringComparison.Ordinal)).Value ?? Guid.NewGuid().ToString();
    }

    /// <summary>Every list as the owner sees it, to compare before and after.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PictureAsync()
    {
        var picture = new Dictionary<string, string>();
        foreach (var list in Lists) picture[list] = (await Workspace.Owner.GetJsonAsync($"/api/v1/{list}"))["items"]!.ToJsonString();
        foreach (var row in (string[])["business", "agent", "workspace"]) picture[row] = (await Workspace.Owner.GetJsonAsync($"/api/v1/{row}")).ToJsonString();
        return picture;
    }

    public IReadOnlyCollection<string> Ids => _ids.Values;

    private async Task ChatAsync(ApiFixture api)
    {
        var key = await Workspace.GivenWebChatAsync();
        using var visitor = await Workspace.GivenVisitorAsync(key);
        await visitor.SendJsonAsync(HttpMethod.Post, "/api/v1/web-chat/messages", new { clientMessageId = Guid.NewGuid(), text = "Добрий день! Скільки коштує манікюр?" });
        api.Clock.Advance(TimeSpan.FromSeconds(5)); // the burst is over
        await api.DrainWorkAsync();
        var conversation = (await Workspace.Owner.GetJsonAsync("/api/v1/conversations"))["items"]![0]!["id"]!.ToString();
        _ids["messages"] = (await Workspace.Owner.GetJsonAsync($"/api/v1/conversations/{conversation}/messages"))["items"]![0]!["id"]!.ToString();
        _ids["turns"] = (await Workspace.Owner.GetJsonAsync($"/api/v1/conversations/{conversation}/turns"))["items"]![0]!["id"]!.ToString();
    }

    private async Task SellAsync()
    {
        var owner = Workspace.Owner;
        var contactId = (await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Ірина Мельник", phone = "+380671112233" }))["id"]!.ToString();
        var serviceId = (await owner.GetJsonAsync("/api/v1/services"))["items"]![0]!["id"]!.ToString();
        var free = (await owner.GetJsonAsync($"/api/v1/appointments/free-times?serviceId={serviceId}&days=3"))["days"]!.AsArray().SelectMany(day => day!["times"]!.AsArray()).First()!.ToString();
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/appointments", new { serviceId, contactId, startsAt = free, status = "confirmed" });
        var pipeline = (await owner.GetJsonAsync("/api/v1/pipelines"))["items"]![0]!;
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/deals", new { title = "Опт", contactId, pipelineId = pipeline["id"], stageId = pipeline["stages"]![0]!["id"], value = new { amount = 1000, currency = "UAH" } });
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/tasks", new { title = "Подзвонити", contactId, dueAt = DateTimeOffset.UtcNow.AddDays(1) });
        var conversationId = (await owner.GetJsonAsync("/api/v1/conversations"))["items"]![0]!["id"]!.ToString();
        await owner.TryAsync(HttpMethod.Post, "/api/v1/follow-ups", new { conversationId, contactId, dueAt = DateTimeOffset.UtcNow.AddDays(1), text = "Чи все гаразд?" });
    }

    private async Task RehearseAsync(ApiFixture api)
    {
        const string lines = """{"turns":["Добрий день"]}""";
        await Workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/scenarios", new { lines });
        var id = (await Workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/agent/rehearsals", new { lines }))["id"];
        await api.DrainWorkAsync();
        _ids["cases"] = (await Workspace.Owner.GetJsonAsync($"/api/v1/agent/rehearsals/{id}"))["cases"]![0]!["id"]!.ToString();
    }

    private async Task RememberAsync(string list)
    {
        var items = (await Workspace.Owner.GetJsonAsync($"/api/v1/{list}"))["items"]!.AsArray();
        if (items.Count > 0) _ids[list] = items[0]!["id"]!.ToString();
    }

    private const string Business = """
        {
          "profile": {"name":"Салон","type":"salon","phone":"+380440000011","address":"Київ","timeZone":"Europe/Kyiv","currency":"UAH","languages":["uk","en"],
            "weeklyHours":[{"day":"monday","spans":[{"from":"00:00","to":"24:00"}]},{"day":"tuesday","spans":[{"from":"00:00","to":"24:00"}]},{"day":"wednesday","spans":[{"from":"00:00","to":"24:00"}]},
              {"day":"thursday","spans":[{"from":"00:00","to":"24:00"}]},{"day":"friday","spans":[{"from":"00:00","to":"24:00"}]},{"day":"saturday","spans":[{"from":"00:00","to":"24:00"}]},{"day":"sunday","spans":[{"from":"00:00","to":"24:00"}]}],"exceptions":[]},
          "bookingRules": {"slotStepMinutes":15,"leadTimeMinutes":0,"maxDaysAhead":730,"capacity":1},
          "staff": [{"key":"olha","name":"Ольга","services":["manicure"]}],
          "services": [{"key":"manicure","name":"Манікюр","durationMinutes":60,"bookable":true,"price":{"amount":45000,"currency":"UAH"},"priceKind":"fixed"}],
          "products": [{"sku":"oil","name":"Олія","price":{"amount":64000,"currency":"UAH"},"priceKind":"fixed","stock":4,"availability":"inStock"}],
          "promotions": [{"key":"p1","name":"−20%","validFrom":"2026-11-01","validTo":"2027-11-22","percentOff":20,"prices":[{"item":"oil","variant":null,"price":{"amount":51200,"currency":"UAH"}}]}],
          "knowledge": [{"key":"parking","questions":["Чи є паркування?"],"answer":"Так."}],
          "customFields": [{"key":"carModel","label":"Авто","appliesTo":"contact","type":"text","choices":[]}],
          "leadFields": [{"key":"name","required":true},{"key":"phone","required":true}]
        }
        """;
}
