using System.Text.Json.Nodes;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Channels.Telegram;

public sealed class BusinessRightsTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Where_the_owner_does_not_let_the_bot_answer_nothing_is_sent_and_the_reply_says_why(bool isEnabled, bool canReply)
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();
        await channel.BringAndWorkAsync(anna.WritesToBusiness("bc_1", "Добрий день"));
        await channel.BringAndWorkAsync(Connection("bc_1", isEnabled, canReply));

        await channel.ReplyAsync("Вітаю");
        await api.DrainWorkAsync();

        var reply = (await channel.MessagesAsync())[^1];
        (reply["delivery"]!.ToString(), reply["failureCode"]!.ToString()).Should().Be(("failed", "delivery.mayNotAnswer"));
        api.Telegram.SentTo(anna.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task Once_it_may_answer_again_a_retry_arrives_and_the_alert_ends_by_itself()
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();
        await channel.BringAndWorkAsync(anna.WritesToBusiness("bc_2", "Добрий день"));
        await channel.BringAndWorkAsync(Connection("bc_2", isEnabled: false, canReply: true));
        await channel.ReplyAsync("Вітаю");
        await api.DrainWorkAsync();
        (await channel.AlertsAsync()).Should().ContainSingle();

        await channel.BringAndWorkAsync(Connection("bc_2", isEnabled: true, canReply: true));
        var reply = (await channel.MessagesAsync())[^1];
        await channel.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{await channel.ConversationIdAsync()}/messages/{reply["id"]}/retry");
        await api.DrainWorkAsync();

        api.Telegram.SentTo(anna.Id).Should().ContainSingle();
        (await channel.AlertsAsync()).Should().BeEmpty();
    }

    private JsonObject Connection(string id, bool isEnabled, bool canReply) => new()
    {
        ["update_id"] = api.Telegram.NextId(),
        ["business_connection"] = new JsonObject
        {
            ["id"] = id, ["user"] = new JsonObject { ["id"] = 5_000_000_001, ["is_bot"] = false, ["first_name"] = "Олена" }, ["user_chat_id"] = 5_000_000_001, ["date"] = 1,
            ["is_enabled"] = isEnabled, ["rights"] = new JsonObject { ["can_reply"] = canReply },
        },
    };
}
