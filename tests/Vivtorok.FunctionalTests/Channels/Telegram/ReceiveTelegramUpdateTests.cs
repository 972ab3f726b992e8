using System.Text.Json.Nodes;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Channels.Telegram;

public sealed class ReceiveTelegramUpdateTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Fact]
    public async Task A_message_is_answered_in_its_chat()
    {
        var channel = await api.GivenTelegramAsync();
        var anna = channel.GivenPerson();
        api.Agent.Say("Так, є.");

        await channel.BringAndWorkAsync(anna.Writes("Чи є 38 розмір?"));

        api.Telegram.SentTo(anna.Id).Should().ContainSingle().Which.Text.Should().Be("Так, є.");
        var messages = await channel.MessagesAsync();
        messages.Select(message => message["text"]!.ToString()).Should().Equal("Чи є 38 розмір?", "Так, є.");
        messages[1]["delivery"]!.ToString().Should().Be("sent");
    }

    [Fact]
    public async Task The_same_update_again_changes_nothing_and_is_taken()
    {
        var channel = await api.GivenTelegramAsync();
        var update = channel.GivenPerson().Writes("Добрий день");
        await channel.BringAndWorkAsync(update);

        await channel.BringAndWorkAsync(update);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => channel.BringAsync(update)));
        await api.DrainWorkAsync();

        (await channel.MessagesAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_edited_message_reads_as_it_was_meant()
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();
        await channel.BringAsync(anna.Writes("Чи є 38?", 482));

        await channel.BringAsync(anna.Edits(482, "Чи є 39?"));
        await channel.BringAsync(anna.Edits(482, "Чи є 39?"));

        var message = (await channel.MessagesAsync()).Single();
        message["text"]!.ToString().Should().Be("Чи є 39?");
        message["editedAt"].Should().NotBeNull();
    }

    [Fact]
    public async Task An_edit_that_overtook_its_message_is_taken_as_new_and_the_message_changes_nothing()
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();

        await channel.BringAsync(anna.Edits(482, "Чи є 39?"));
        await channel.BringAsync(anna.Writes("Чи є 38?", 482));

        (await channel.MessagesAsync()).Single()["text"]!.ToString().Should().Be("Чи є 39?");
    }

    [Fact]
    public async Task A_reaction_stands_at_its_message_and_asks_for_no_answer()
    {
        var channel = await api.GivenTelegramAsync();
        var anna = channel.GivenPerson();
        await channel.BringAndWorkAsync(anna.Writes("Добрий день"));
        var reply = api.Telegram.SentTo(anna.Id).Single();

        await channel.BringAndWorkAsync(anna.Reacts(reply.MessageId, "👍"));

        (await channel.MessagesAsync())[1]["reaction"]!.ToString().Should().Be("👍");
        api.Telegram.SentTo(anna.Id).Should().HaveCount(1);
    }

    [Fact]
    public async Task The_owners_own_answer_from_the_phone_takes_the_conversation_over()
    {
        var channel = await api.GivenTelegramAsync();
        var anna = channel.GivenPerson();
        await channel.BringAndWorkAsync(anna.WritesToBusiness("bc_8f2", "Добрий день"));
        api.Telegram.SentTo(anna.Id).Single().BusinessConnectionId.Should().Be("bc_8f2");

        await channel.BringAndWorkAsync(anna.IsAnsweredByOwner("bc_8f2", "Я тут, слухаю вас"));
        await channel.BringAndWorkAsync(anna.WritesToBusiness("bc_8f2", "Скільки коштує?"));

        (await channel.ConversationsAsync()).Single()["state"]!.ToString().Should().Be("open");
        api.Telegram.SentTo(anna.Id).Should().HaveCount(1, "a person has it now");
        (await channel.MessagesAsync()).Select(message => message["author"]!.ToString()).Should().Equal("customer", "agent", "member", "customer");
    }

    [Fact]
    public async Task A_message_taken_back_in_a_business_chat_loses_its_words()
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();
        var update = anna.WritesToBusiness("bc_8f2", "Мій пароль 1234");
        await channel.BringAsync(update);

        await channel.BringAsync(anna.TakesBackFromBusiness("bc_8f2", update["business_message"]!["message_id"]!.GetValue<long>()));

        var message = (await channel.MessagesAsync()).Single();
        message["text"]!.ToString().Should().BeEmpty();
        message["retractedAt"].Should().NotBeNull();
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_and_told_and_holds_up_nobody()
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();
        var poison = new JsonObject { ["update_id"] = api.Telegram.NextId(), ["message"] = "not an object" };

        await channel.BringAsync(poison);
        await channel.BringAsync(poison);
        await channel.BringAsync(anna.Writes("Добрий день"));
        for (var tries = 0; tries < 10; tries++)
        {
            await api.DrainWorkAsync();
            api.Clock.Set(api.Clock.GetUtcNow().AddMinutes(10));
        }

        (await channel.MessagesAsync()).Single()["text"]!.ToString().Should().Be("Добрий день");
        (await channel.Owner.GetJsonAsync("/api/v1/work/dead"))["items"]!.AsArray().Should().ContainSingle();
        (await channel.AlertsAsync()).Should().ContainSingle().Which["kind"]!.ToString().Should().Be("inboundNotUnderstood");
    }

    [Fact]
    public async Task Groups_and_unknown_updates_are_taken_and_left_alone()
    {
        var channel = await api.GivenTelegramAsync();
        var group = channel.GivenPerson().Writes("Привіт усім");
        group["message"]!["chat"] = new JsonObject { ["id"] = -1001987654321, ["type"] = "supergroup", ["title"] = "Club" };

        await channel.BringAndWorkAsync(group);
        await channel.BringAndWorkAsync(new JsonObject { ["update_id"] = api.Telegram.NextId(), ["chat_boost"] = new JsonObject() });

        (await channel.ConversationsAsync()).Should().BeEmpty();
        (await channel.AlertsAsync()).Should().BeEmpty();
    }
}
