using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Privacy;

/// <summary>A customer who has left traces wherever a customer can.</summary>
internal sealed class Person
{
    public const string Name = "Зоряна Незабудько";
    public const string Phone = "+380671239876";
    public const string Email = "zoriana.nezabudko@example.com";
    public const string Said = "кульбабовий";
    public const string Noted = "волошковий";

    private Person(WebChat chat, Guest guest, Guid id, Guid conversation) => (Chat, Guest, Id, Conversation) = (chat, guest, id, conversation);

    public static string[] Traces => [Name, "Незабудько", Phone, Email, Said, Noted];

    public WebChat Chat { get; }

    public Guest Guest { get; }

    public Guid Id { get; }

    public Guid Conversation { get; }

    public static async Task<Person> LeaveTracesAsync(ApiFixture api, TestWorkspace workspace)
    {
        var owner = workspace.Owner;
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/business/templates/hair-salon/apply", new { language = "uk" });
        var chat = await WebChat.OpenAsync(api, owner);
        var guest = await chat.GuestAsync();
        await guest.AskAsync($"Добрий день, мене звати {Name}, мій телефон {Phone}. Скільки коштує {Said} колір?");
        var conversation = await chat.ConversationAsync();
        var contact = conversation.GetProperty("contactId").GetGuid();
        await guest.AskAsync("Покличте людину, будь ласка");
        await guest.SendFileAsync("Незабудько.txt", Encoding.UTF8.GetBytes($"Мій улюблений колір: {Said}"));

        await EditAsync(owner, contact);
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/deals", await DealAsync(owner, contact));
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/tasks", new { title = $"Передзвонити: {Name}", contactId = contact });
        var id = conversation.GetProperty("id").GetGuid();
        (await chat.WriteAsync(id, $"{Name}, вітаю!")).EnsureSuccessStatusCode();
        (await chat.WriteAsync(id, $"Любить {Noted}", "note")).EnsureSuccessStatusCode();
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/follow-ups", new { conversationId = id, text = $"{Name}, чекаємо на вас", dueAt = DateTimeOffset.UtcNow.AddDays(3) });
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/appointments", await BookingAsync(owner, contact));
        await owner.SendJsonAsync(HttpMethod.Post, "/api/v1/privacy/requests", new { contactId = contact, kind = "erasure", words = $"{Name} просить стерти" });
        await api.DrainWorkAsync();
        return new Person(chat, guest, contact, id);
    }

    private static async Task EditAsync(HttpClient owner, Guid contact)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/contacts/{contact}")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { name = Name, phone = Phone, email = Email, notes = Noted, tags = new[] { Noted } }),
        };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        (await owner.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static async Task<object> DealAsync(HttpClient owner, Guid contact)
    {
        var pipeline = (await owner.GetJsonAsync("/api/v1/pipelines"))["items"]![0]!;
        return new { title = $"Догляд для {Name}", contactId = contact, pipelineId = pipeline["id"]!.GetValue<Guid>(), stageId = pipeline["stages"]![0]!["id"]!.GetValue<Guid>() };
    }

    private static async Task<JsonObject> BookingAsync(HttpClient owner, Guid contact)
    {
        var services = (await owner.GetJsonAsync("/api/v1/services"))["items"]!.AsArray();
        var service = services.First(s => s!["bookable"]!.GetValue<bool>() && s["variants"]!.AsArray().Count == 0)!;
        return JsonSerializer.SerializeToNode(new
        {
            serviceId = service["id"]!.GetValue<Guid>(), contactId = contact, status = "confirmed", note = $"Прийде {Name}",
            startsAt = DateTimeOffset.UtcNow.AddDays(30),
        })!.AsObject();
    }
}
