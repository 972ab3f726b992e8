using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.WhatsApp;

public sealed class WhatsAppKindsTests(WhatsAppFixture api) : IClassFixture<WhatsAppFixture>
{
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "location", """{"latitude":49.8397,"longitude":24.0297,"name":"Опера"}""", "📍 Опера (49.8397, 24.0297)" },
        { "contacts", """[{"name":{"formatted_name":"Марта"},"phones":[{"phone":"+380 67 000 00 01"}]}]""", "👤 Марта: +380 67 000 00 01" },
        { "button", """{"payload":"yes","text":"Так, буду"}""", "Так, буду" },
        { "interactive", """{"type":"list_reply","list_reply":{"id":"choice:1","title":"Чт 15:30"}}""", "Чт 15:30" },
        { "interactive", """{"type":"button_reply","button_reply":{"id":"choice:0","title":"Підтверджую"}}""", "Підтверджую" },
        { "order", """{"catalog_id":"1","text":"Хочу це","product_items":[{"product_retailer_id":"SH-1","quantity":2,"item_price":150,"currency":"UAH"}]}""", "Хочу це\n🛒 SH-1 × 2, 150 UAH" },
        { "image", """{"id":"1003383421387256","mime_type":"image/jpeg","sha256":"x","caption":"ось така"}""", "ось така" },
        { "unsupported", "null", "[unsupported message]" },
        { "hologram", """{"depth":3}""", "[unsupported message]" },
    };

    [Theory, MemberData(nameof(Kinds))]
    public async Task Every_kind_of_message_says_something_in_the_inbox(string type, string content, string words)
    {
        var line = await api.GivenLineAsync();
        var message = line.Message("UA.13491208655302741918", "380501112233", type, JsonNode.Parse(content)!);
        if (type == "unsupported") message["errors"] = JsonNode.Parse("""[{"code":131051,"title":"Message type unknown"}]""");

        await line.PostAsync("messages", line.Value("messages", message));

        (await line.MessagesAsync()).Should().ContainSingle().Which!["text"]!.GetValue<string>().Should().Be(words);
    }
}
