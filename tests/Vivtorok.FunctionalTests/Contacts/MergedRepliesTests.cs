using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Contacts;

/// <summary>Two people, or one with two accounts, on one channel: merged or not, each gets what was meant for them.</summary>
public sealed class MergedRepliesTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_goes_to_whom_its_conversation_was_always_with(bool firstStays)
    {
        var channel = await api.GivenTelegramAsync("off");
        var (first, second) = (channel.GivenPerson(), channel.GivenPerson());
        var (one, two) = (await ArriveAsync(channel, first), await ArriveAsync(channel, second));
        await channel.Owner.MergeAsync(firstStays ? one.Contact : two.Contact, firstStays ? two.Contact : one.Contact);

        await WriteAsync(channel, one.Conversation, "Для першої");
        await WriteAsync(channel, two.Conversation, "Для другої");

        api.Telegram.SentTo(first.Id).Select(sent => sent.Text).Should().Equal("Для першої");
        api.Telegram.SentTo(second.Id).Select(sent => sent.Text).Should().Equal("Для другої");
    }

    [Fact]
    public async Task What_either_writes_lands_in_their_own_conversation_with_the_winner_also_after_it_is_undone()
    {
        var channel = await api.GivenTelegramAsync("off");
        var (first, second) = (channel.GivenPerson(), channel.GivenPerson());
        var (one, two) = (await ArriveAsync(channel, first), await ArriveAsync(channel, second));
        var merge = await channel.Owner.MergeAsync(one.Contact, two.Contact);

        await channel.BringAndWorkAsync(first.Writes("Я перша"));
        await channel.BringAndWorkAsync(second.Writes("Я друга"));
        var merged = await channel.Owner.TalkersAsync();
        await channel.Owner.UndoAsync(merge);
        await channel.BringAndWorkAsync(second.Writes("Це знову я"));
        await WriteAsync(channel, two.Conversation, "Вітаю");

        merged.Should().Equal(one.Contact, one.Contact);
        (await TextsAsync(channel, one.Conversation)).Should().Equal("Добрий день", "Я перша");
        (await TextsAsync(channel, two.Conversation)).Should().Equal("Добрий день", "Я друга", "Це знову я", "Вітаю");
        (await channel.Owner.TalkersAsync()).Should().BeEquivalentTo(one.Contact, two.Contact);
        api.Telegram.SentTo(second.Id).Should().ContainSingle();
        api.Telegram.SentTo(first.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task A_visitor_of_the_web_chat_reads_their_own_conversation_and_not_that_of_whom_they_were_merged_with()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner, "off");
        var (first, second) = (await chat.GuestAsync(), await chat.GuestAsync());
        await first.SayAsync("Таємниця першої");
        var one = (await owner.TalkersAsync()).Single();
        await second.SayAsync("Таємниця другої");
        var two = (await owner.TalkersAsync()).Single(id => id != one);

        await owner.MergeAsync(one, two);
        api.Clock.Advance(TimeSpan.FromMinutes(2)); // what was remembered of the visitors is looked up anew
        await first.SayAsync("Це я");

        (await first.ReadAsync()).GetRawText().Should().Contain("Таємниця першої").And.Contain("Це я").And.NotContain("Таємниця другої");
        (await second.ReadAsync()).GetRawText().Should().Contain("Таємниця другої").And.NotContain("Таємниця першої").And.NotContain("Це я");
    }

    [Fact]
    public async Task What_a_running_turn_has_still_written_for_the_other_comes_to_the_winner_and_its_answer_arrives_once()
    {
        var channel = await api.GivenTelegramAsync();
        var person = channel.GivenPerson();
        var (other, _) = await ArriveAsync(channel, person);
        var winner = await channel.Owner.AddContactAsync(new { name = "Ганна" });
        var isMerged = false;
        api.Agent.Answer = async _ =>
        {
            if (isMerged) return new AgentStep.Say("Передам.", null);
            isMerged = true;
            await channel.Owner.MergeAsync(winner, other);
            return new AgentStep.CallTools([new ToolCall("1", "create_task", new JsonObject { ["title"] = "Передзвонити" })]);
        };

        await channel.BringAndWorkAsync(person.Writes("Передзвоніть мені"));
        api.Clock.Advance(TimeSpan.FromMinutes(5));
        await api.DrainWorkAsync();

        api.Telegram.SentTo(person.Id).Select(sent => sent.Text).Where(text => text.Contains("Передам", StringComparison.Ordinal)).Should().ContainSingle();
        (await channel.Owner.GetJsonAsync($"/api/v1/tasks?contactId={winner}"))["items"]!.AsArray().Should().ContainSingle();
        (await channel.Owner.GetJsonAsync($"/api/v1/tasks?contactId={other}"))["items"]!.AsArray().Should().BeEmpty();
    }

    private static async Task<(string Contact, string Conversation)> ArriveAsync(TelegramChannel channel, TelegramPerson person)
    {
        await channel.BringAndWorkAsync(person.Writes("Добрий день"));
        var newest = (await channel.ConversationsAsync())[0];
        return (newest["contactId"]!.ToString(), newest["id"]!.ToString());
    }

    private async Task WriteAsync(TelegramChannel channel, string conversation, string text)
    {
        await channel.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation}/messages", new { text, kind = "reply" });
        await api.DrainWorkAsync();
    }

    private static async Task<string[]> TextsAsync(TelegramChannel channel, string conversation) =>
        [.. (await channel.Owner.GetJsonAsync($"/api/v1/conversations/{conversation}/messages"))["items"]!.AsArray().Select(message => message!["text"]!.ToString())];
}
