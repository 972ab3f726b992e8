using System.Text;
using System.Text.Json.Nodes;
using Vivtorok.Testing.Fakes;
using Vivtorok.Testing.Fakes.Gmail;

namespace Vivtorok.Testing.Process;

/// <summary>Customers of a Telegram bot.</summary>
public sealed class TelegramLine(FakeTelegram telegram, Uri product) : CustomerLine
{
    private string _token = "";

    public override string Name => "Telegram";

    public override int Taken => telegram.Sent.Count;

    public override async Task ConnectAsync(ProductClient owner)
    {
        _token = telegram.GivenBot();
        await OpenAsync(owner, await owner.PostAsync("/api/v1/channels", new { kind = "telegram", token = _token }));
    }

    public override void Misbehave() => telegram.Chance = () => Happens(0.1) ? new Mishap.Status(502) : null;

    public override async Task WriteAsync(int customer, int messages, Action written)
    {
        using var http = new HttpClient { BaseAddress = product };
        var person = new TelegramPerson(telegram, 771_000_000 + customer);
        foreach (var update in Jumbled(Enumerable.Range(0, messages).Select(_ => person.Writes("Скільки коштує манікюр?"))))
        {
            await BringAsync(update);
            if (Happens(0.1)) await BringAsync(update);
            written();
        }

        Task BringAsync(JsonNode update) => InsistAsync(async () =>
        {
            using var answer = await telegram.DeliverAsync(_token, update, http);
            return answer.IsSuccessStatusCode;
        });
    }
}

/// <summary>Customers of a WhatsApp number; Meta reports every message it took, until the report is heard.</summary>
public sealed class WhatsAppCustomers(FakeWhatsApp whatsApp, Uri product) : CustomerLine
{
    private int _ids;
    private (string Number, string Account) _line;

    public override string Name => "WhatsApp";

    public override int Taken => whatsApp.Sent.Count;

    public override async Task ConnectAsync(ProductClient owner)
    {
        _line = whatsApp.AddNumber();
        whatsApp.Product = new HttpClient { BaseAddress = product };
        whatsApp.BeforeAnswer = sent =>
        {
            _ = InsistAsync(() => PostAsync("statuses", new JsonObject { ["id"] = sent.Id, ["status"] = "sent", ["timestamp"] = Now, ["recipient_id"] = sent.Recipient, ["biz_opaque_callback_data"] = sent.CallbackData }));
            return Task.CompletedTask;
        };
        await OpenAsync(owner, await owner.PostAsync("/api/v1/channels/whatsapp", WhatsAppLine.Keys(_line.Number, _line.Account)));
    }

    public override void Misbehave() => whatsApp.Chance = () => Happens(0.1) ? FakeWhatsApp.Refusal(500, 131000) : null;

    public override async Task WriteAsync(int customer, int messages, Action written)
    {
        var all = Jumbled(Enumerable.Range(0, messages).Select(_ => new JsonObject
        {
            ["from"] = $"3805011{customer:00000}", ["id"] = $"wamid.IN{Interlocked.Increment(ref _ids)}", ["timestamp"] = Now, ["type"] = "text", ["text"] = new JsonObject { ["body"] = "Скільки коштує манікюр?" },
        }));
        foreach (var message in all)
        {
            await InsistAsync(() => PostAsync("messages", message));
            if (Happens(0.1)) await InsistAsync(() => PostAsync("messages", message));
            written();
        }
    }

    private static string Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<bool> PostAsync(string list, JsonObject item)
    {
        var value = new JsonObject
        {
            ["messaging_product"] = "whatsapp", ["metadata"] = new JsonObject { ["display_phone_number"] = "380507838881", ["phone_number_id"] = _line.Number }, [list] = new JsonArray(item.DeepClone()),
        };
        var body = Encoding.UTF8.GetBytes(new JsonObject
        {
            ["object"] = "whatsapp_business_account",
            ["entry"] = new JsonArray(new JsonObject { ["id"] = _line.Account, ["changes"] = new JsonArray(new JsonObject { ["field"] = "messages", ["value"] = value }) }),
        }.ToJsonString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/whatsapp") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add("X-Hub-Signature-256", FakeWhatsApp.Sign(body));
        using var answer = await whatsApp.Product!.SendAsync(request);
        return answer.IsSuccessStatusCode;
    }
}

/// <summary>Customers of several mailboxes, for Gmail takes two letters a second from each. A letter comes again when its labels change.</summary>
public sealed class GmailCustomers(FakeGmail gmail) : CustomerLine
{
    private const int Boxes = 5;

    public override string Name => "Gmail";

    public override int Taken => Enumerable.Range(0, Boxes).Sum(box => gmail.Mailbox(AddressOf(box)).Sent.Count);

    public override async Task ConnectAsync(ProductClient owner)
    {
        for (var box = 0; box < Boxes; box++)
        {
            var page = new Uri((await owner.PostAsync("/api/v1/channels/gmail/consent", new { channelId = (string?)null }))["url"]!.ToString());
            var (code, state) = gmail.Google.Agree(page, AddressOf(box));
            await OpenAsync(owner, await owner.PostAsync("/api/v1/channels/gmail/connection", new { code, state }));
        }
    }

    public override void Misbehave() => gmail.Chance = () => Happens(0.1) ? new Mishap.Status(503) : null;

    public override async Task WriteAsync(int customer, int messages, Action written)
    {
        var (box, first) = (gmail.Mailbox(AddressOf(customer % Boxes)), $"<first{customer}@example.com>");
        var letters = Enumerable.Range(0, messages).Select(i => Eml.Text($"anna{customer}@example.com", box.Address, "Ціна", "Скільки коштує манікюр?",
            $"Message-ID: {(i == 0 ? first : $"<m{customer}.{i}@example.com>")}", i == 0 ? "X-First: yes" : $"References: {first}")).ToList();
        foreach (var letter in letters.Take(1).Concat(Jumbled(letters.Skip(1))))
        {
            var came = box.Deliver(letter);
            if (Happens(0.1)) box.Label(came, remove: "UNREAD", add: "STARRED");
            written();
            await Task.Delay(TimeSpan.FromMilliseconds(100)); // mail is pushed by nobody: it comes by itself
        }
    }

    private static string AddressOf(int box) => $"crash{box}@example.com";
}
