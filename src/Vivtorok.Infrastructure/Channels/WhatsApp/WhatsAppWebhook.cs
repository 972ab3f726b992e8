using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Vivtorok.Application.Features.Channels.WhatsApp;
using static Vivtorok.Infrastructure.Channels.WhatsApp.JsonReading;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>Opens the provider's envelopes: entries, changes, and in them lists of messages and reports, any of which may be odd.</summary>
internal sealed class WhatsAppWebhook : IWhatsAppWebhook
{
    private static readonly string[] AccountDown = ["DISABLED_UPDATE", "ACCOUNT_RESTRICTION", "ACCOUNT_VIOLATION", "ACCOUNT_DELETED", "PARTNER_REMOVED", "PARTNER_APP_UNINSTALLED"];
    private static readonly string[] People = ["from", "to", "from_user_id", "to_user_id"];
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 32 };

    /// <summary>Numbers and accounts that one post may name. Meta writes for one account or a few.</summary>
    private const int MostAddressees = 100;

    public bool IsSignature(string? signature) => WhatsAppSignature.IsWellFormed(signature);

    public bool IsSigned(byte[] body, string? signature, string appSecret) => WhatsAppSignature.IsValid(signature, body, appSecret);

    public WhatsAppAddressees Addressees(byte[] body)
    {
        var named = Read<(string Account, string? Number)>(body, (account, _, value) => [(account, Number(value))]);
        var addressees = new WhatsAppAddressees([.. named.Select(one => one.Number).OfType<string>().Distinct()], [.. named.Select(one => one.Account).Distinct()]);
        return addressees.Numbers.Count + addressees.Accounts.Count > MostAddressees ? new WhatsAppAddressees([], []) : addressees;
    }

    public IReadOnlyList<WhatsAppEvent> Split(byte[] body) => Read(body, OfChange);

    private static IReadOnlyList<T> Read<T>(byte[] body, Func<string, string, JsonElement, IEnumerable<T>> ofChange)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Limits);
            return
            [
                .. from entry in Items(document.RootElement, "entry")
                   from change in Items(entry, "changes")
                   from one in ofChange(Text(entry, "id") ?? "", Text(change, "field") ?? "", Member(change, "value"))
                   select one,
            ];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException) // no JSON, or half a letter in it
        {
            return [];
        }
    }

    private static IEnumerable<WhatsAppEvent> OfChange(string account, string field, JsonElement value) => field switch
    {
        "messages" or "smb_message_echoes" => OfConversation(account, value),
        "message_template_status_update" or "message_template_components_update" or "template_category_update" =>
            [new WhatsAppEvent(WhatsAppEventKind.Templates, account, null, IdOf(value), "")],
        "account_update" when AccountDown.Contains(Text(value, "event")) => [new WhatsAppEvent(WhatsAppEventKind.AccountDown, account, null, IdOf(value), Text(value, "event")!)],
        _ => [],
    };

    private static IEnumerable<WhatsAppEvent> OfConversation(string account, JsonElement value)
    {
        if (Number(value) is not { } number) yield break;
        var contacts = Items(value, "contacts").ToList();
        var known = ById(contacts);
        foreach (var (list, part) in new[] { ("messages", "message"), ("statuses", "status"), ("message_echoes", "echo") })
        {
            foreach (var item in Items(value, list))
            {
                var own = People.Select(name => Text(item, name)).OfType<string>().FirstOrDefault(known.ContainsKey);
                var contact = own is not null ? known[own] : contacts.Count == 1 ? contacts[0] : default;
                yield return new WhatsAppEvent(WhatsAppEventKind.Conversation, account, number, EventId(part, item), Alone(part, item, contact));
            }
        }
    }

    // By phone and by user id, which never look alike.
    private static Dictionary<string, JsonElement> ById(IEnumerable<JsonElement> contacts)
    {
        var known = new Dictionary<string, JsonElement>();
        foreach (var contact in contacts)
            foreach (var id in new[] { Text(contact, "wa_id"), Text(contact, "user_id") }.OfType<string>()) known.TryAdd(id, contact);
        return known;
    }

    // A report has the id of its message, so it needs its status too; whatever has no id is known by its own bytes.
    private static string EventId(string part, JsonElement item) =>
        Text(item, "id") is { Length: > 0 and <= 180 } id ? (part == "status" ? $"{id}:{Text(item, "status")}" : id) : IdOf(item);

    private static string IdOf(JsonElement item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.ValueKind == JsonValueKind.Undefined ? "" : item.GetRawText())));

    private static string Alone(string part, JsonElement item, JsonElement contact) =>
        contact.ValueKind == JsonValueKind.Object ? $"{{\"{part}\":{item.GetRawText()},\"contact\":{contact.GetRawText()}}}" : $"{{\"{part}\":{item.GetRawText()}}}";

    private static string? Number(JsonElement value) => Text(Member(value, "metadata"), "phone_number_id");

    private static JsonElement Member(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } text ? text.ToString() : null;
}
