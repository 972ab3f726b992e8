using System.Text.Json.Nodes;

namespace Vivtorok.Testing.Fakes;

/// <summary>Updates in the shapes of the Bot API, from one person's private chat.</summary>
public sealed class TelegramPerson(FakeTelegram telegram, long id, string firstName = "Анна")
{
    public long Id => id;

    public JsonObject Writes(string text, long? messageId = null) => Update("message", Message(messageId, new JsonObject { ["text"] = text }));

    public JsonObject Edits(long messageId, string text)
    {
        var message = Message(messageId, new JsonObject { ["text"] = text, ["edit_date"] = Now });
        return Update("edited_message", message);
    }

    /// <summary>Any other message: the parts that make it what it is.</summary>
    public JsonObject Sends(JsonObject content, long? messageId = null) => Update("message", Message(messageId, content));

    public JsonObject Presses(TelegramSent sent, string label) => Update("callback_query", new JsonObject
    {
        ["id"] = $"{telegram.NextId()}000", ["from"] = User(), ["chat_instance"] = "-4583211", ["data"] = DataOf(sent, label),
        ["message"] = new JsonObject
        {
            ["message_id"] = sent.MessageId, ["chat"] = Chat(), ["date"] = Now, ["text"] = sent.Text, ["reply_markup"] = sent.Body["reply_markup"]!.DeepClone(),
        },
    });

    public JsonObject Reacts(long messageId, string emoji) => Update("message_reaction", new JsonObject
    {
        ["chat"] = Chat(), ["message_id"] = messageId, ["user"] = User(), ["date"] = Now, ["old_reaction"] = new JsonArray(),
        ["new_reaction"] = new JsonArray(new JsonObject { ["type"] = "emoji", ["emoji"] = emoji }),
    });

    public JsonObject Blocks(bool blocked = true) => Update("my_chat_member", new JsonObject
    {
        ["chat"] = Chat(), ["from"] = User(), ["date"] = Now,
        ["old_chat_member"] = new JsonObject { ["status"] = blocked ? "member" : "kicked" }, ["new_chat_member"] = new JsonObject { ["status"] = blocked ? "kicked" : "member" },
    });

    /// <summary>Writes to the owner's business account.</summary>
    public JsonObject WritesToBusiness(string connection, string text) =>
        Update("business_message", Message(null, new JsonObject { ["text"] = text, ["business_connection_id"] = connection }));

    /// <summary>The owner answers from their own phone.</summary>
    public JsonObject IsAnsweredByOwner(string connection, string text)
    {
        var message = Message(null, new JsonObject { ["text"] = text, ["business_connection_id"] = connection });
        message["from"] = new JsonObject { ["id"] = 5_000_000_001, ["is_bot"] = false, ["first_name"] = "Олена" };
        return Update("business_message", message);
    }

    public JsonObject TakesBackFromBusiness(string connection, long messageId) => Update("deleted_business_messages", new JsonObject
    {
        ["business_connection_id"] = connection, ["chat"] = Chat(), ["message_ids"] = new JsonArray(messageId),
    });

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static string DataOf(TelegramSent sent, string label) => sent.Body["reply_markup"]!["inline_keyboard"]!.AsArray()
        .SelectMany(row => row!.AsArray()).First(button => button!["text"]!.GetValue<string>() == label)!["callback_data"]!.GetValue<string>();

    private JsonObject Update(string member, JsonNode content) => new() { ["update_id"] = telegram.NextId(), [member] = content, ["some_new_member"] = new JsonObject() };

    private JsonObject Message(long? messageId, JsonObject content)
    {
        content["message_id"] = messageId ?? telegram.NextId();
        content["from"] = User();
        content["chat"] = Chat();
        content["date"] = Now;
        return content;
    }

    private JsonObject User() => new() { ["id"] = id, ["is_bot"] = false, ["first_name"] = firstName, ["username"] = "anna_k", ["language_code"] = "uk" };

    private JsonObject Chat() => new() { ["id"] = id, ["type"] = "private", ["first_name"] = firstName };
}
