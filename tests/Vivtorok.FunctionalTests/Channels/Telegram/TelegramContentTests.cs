using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Channels.Telegram;

public sealed class TelegramContentTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Fact]
    public async Task Files_are_kept_by_their_ids_with_what_telegram_says_of_them()
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();
        var sizes = new JsonArray(File("small", 90, 67), File("large", 1280, 960));

        await channel.BringAsync(anna.Sends(new JsonObject { ["photo"] = sizes, ["caption"] = "ось такі" }));
        await channel.BringAsync(anna.Sends(new JsonObject { ["voice"] = new JsonObject { ["file_id"] = "v1", ["duration"] = 4, ["mime_type"] = "audio/ogg", ["file_size"] = 17022 } }));
        await channel.BringAsync(anna.Sends(new JsonObject { ["document"] = new JsonObject { ["file_id"] = "d1", ["file_name"] = "price.pdf", ["mime_type"] = "application/pdf" } }));

        var messages = await channel.MessagesAsync();
        messages[0]["text"]!.ToString().Should().Be("ось такі");
        messages.Select(message => message["attachments"]![0]!["kind"]!.ToString()).Should().Equal("image", "voice", "document");
        messages[1]["attachments"]![0]!["seconds"]!.GetValue<int>().Should().Be(4);
        messages[2]["attachments"]![0]!["fileName"]!.ToString().Should().Be("price.pdf");
    }

    [Fact]
    public async Task A_card_of_their_own_gives_the_phone_and_that_of_somebody_else_does_not()
    {
        var channel = await api.GivenTelegramAsync("off");
        var (anna, petro) = (channel.GivenPerson(), channel.GivenPerson());

        await channel.BringAsync(anna.Sends(Card(anna.Id)));
        await channel.BringAsync(petro.Sends(Card(anna.Id)));

        var contacts = (await channel.Owner.GetJsonAsync("/api/v1/contacts"))["items"]!.AsArray();
        contacts.Select(contact => contact!["phone"]?.ToString()).Should().BeEquivalentTo("+380501112233", null);
    }

    [Fact]
    public async Task A_place_is_put_into_words()
    {
        var channel = await api.GivenTelegramAsync("off");

        await channel.BringAsync(channel.GivenPerson().Sends(new JsonObject { ["location"] = new JsonObject { ["latitude"] = 50.4501, ["longitude"] = 30.5234 } }));

        (await channel.MessagesAsync()).Single()["text"]!.ToString().Should().Be("📍 50.4501, 30.5234");
    }

    [Fact]
    public async Task Choices_are_buttons_and_a_press_is_the_customers_answer_and_is_acknowledged()
    {
        var channel = await api.GivenTelegramAsync();
        var anna = channel.GivenPerson();
        var longName = string.Join(' ', Enumerable.Repeat("Манікюр", 5));
        api.Agent.Answer = _ => Task.FromResult<AgentStep>(new AgentStep.Say("О котрій?", null) { Choices = ["10:00", longName] });
        await channel.BringAndWorkAsync(anna.Writes("Хочу записатися"));
        api.Agent.Say("Записала.");
        var asked = api.Telegram.SentTo(anna.Id).Single();

        var press = anna.Presses(asked, longName);
        await channel.BringAndWorkAsync(press);

        asked.Buttons.Should().Equal("10:00", longName);
        (await channel.MessagesAsync())[2]["text"]!.ToString().Should().Be(longName, "what does not fit into a button's data comes back by its place");
        api.Telegram.Calls.Should().Contain(call => call.Method == "answerCallbackQuery" && call.Body["callback_query_id"]!.ToString() == press["callback_query"]!["id"]!.ToString());
    }

    private static JsonObject File(string id, int width, int height) => new() { ["file_id"] = id, ["file_unique_id"] = id, ["width"] = width, ["height"] = height, ["file_size"] = 1405 };

    private static JsonObject Card(long userId) => new() { ["contact"] = new JsonObject { ["phone_number"] = "+380501112233", ["first_name"] = "Анна", ["user_id"] = userId } };
}
