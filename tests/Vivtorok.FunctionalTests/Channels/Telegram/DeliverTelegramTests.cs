using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Channels.Telegram;

public sealed class DeliverTelegramTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Fact]
    public async Task A_pause_that_telegram_asks_for_is_kept_and_then_everything_leaves_in_order()
    {
        var (channel, anna) = await GivenTalkAsync();
        api.Telegram.Next("/sendMessage", new Mishap.Status(429, 14));
        await channel.ReplyAsync("Перше");
        await channel.ReplyAsync("Друге");

        await api.DrainWorkAsync();
        var during = api.Telegram.SentTo(anna.Id).Count();
        await PassAsync(TimeSpan.FromSeconds(13));
        var stillDuring = api.Telegram.SentTo(anna.Id).Count();
        await PassAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));

        (during, stillDuring).Should().Be((0, 0));
        api.Telegram.SentTo(anna.Id).Select(sent => sent.Text).Should().Equal("Перше", "Друге");
    }

    [Fact]
    public async Task An_outage_of_an_hour_drains_in_order_without_tripping_limits()
    {
        var channel = await api.GivenTelegramAsync("off");
        var people = new List<TelegramPerson>();
        for (var i = 0; i < 4; i++)
        {
            people.Add(channel.GivenPerson());
            await channel.BringAsync(people[i].Writes("Добрий день"));
        }

        api.Telegram.Chance = () => new Mishap.Status(502);
        foreach (var conversation in await channel.ConversationsAsync())
            foreach (var text in (string[])["1", "2", "3"])
                await channel.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation["id"]}/messages", new { text, kind = "reply" });
        await api.DrainWorkAsync();
        for (var minute = 0; minute < 60; minute++) await PassAsync(TimeSpan.FromMinutes(1));
        var alerts = await channel.AlertsAsync();
        api.Telegram.Chance = () => null;
        for (var step = 0; step < 20; step++) await PassAsync(TimeSpan.FromSeconds(10));

        foreach (var person in people) api.Telegram.SentTo(person.Id).Select(sent => sent.Text).Should().Equal("1", "2", "3");
        alerts.Should().ContainSingle().Which["detail"]!.ToString().Should().Be("channel.providerAway");
        (await channel.AlertsAsync()).Should().BeEmpty("the outage is over");
    }

    [Fact]
    public async Task A_broken_connection_leaves_the_delivery_uncertain_and_it_is_not_sent_again_by_itself()
    {
        var (channel, anna) = await GivenTalkAsync();
        api.Telegram.Next("/sendMessage", new Mishap.Cut(After: true));

        await channel.ReplyAsync("Вітаю!");
        await api.DrainWorkAsync();
        await PassAsync(TimeSpan.FromHours(1));

        (await channel.MessagesAsync())[^1]["delivery"]!.ToString().Should().Be("uncertain");
        api.Telegram.SentTo(anna.Id).Should().ContainSingle();
    }

    [Fact]
    public async Task A_customer_who_blocked_the_bot_is_told_and_one_who_returns_is_reached_by_a_retry()
    {
        var (channel, anna) = await GivenTalkAsync();
        api.Telegram.Blocked[anna.Id] = 0;
        await channel.ReplyAsync("Вітаю!");
        await api.DrainWorkAsync();
        var failed = (await channel.MessagesAsync())[^1];

        api.Telegram.Blocked.Clear();
        await channel.BringAsync(anna.Blocks(blocked: false));
        await channel.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{await channel.ConversationIdAsync()}/messages/{failed["id"]}/retry");
        await PassAsync(TimeSpan.FromSeconds(5));

        failed["delivery"]!.ToString().Should().Be("failed");
        failed["failureCode"]!.ToString().Should().Be("telegram.blocked");
        (await channel.HealthAsync())["problem"].Should().BeNull("the channel itself is well");
        (await channel.MessagesAsync())[^1]["delivery"]!.ToString().Should().Be("sent");
    }

    [Fact]
    public async Task A_long_reply_leaves_in_parts_that_join_to_the_whole()
    {
        var (channel, anna) = await GivenTalkAsync();
        var text = string.Join(' ', Enumerable.Repeat("Слово", 650));
        api.Agent.Say(text + "\n\n" + text);
        await channel.Owner.SendJsonAsync(HttpMethod.Put, $"/api/v1/agent/channels/{channel.Id}", new { mode = "everyone", burstWaitSeconds = 0 });
        await channel.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{await channel.ConversationIdAsync()}/hand-back");

        await channel.BringAndWorkAsync(anna.Writes("Розкажіть усе"));

        var parts = api.Telegram.SentTo(anna.Id).Select(sent => sent.Text).ToList();
        parts.Should().HaveCount(2).And.OnlyContain(part => part.Length <= 4096);
        string.Join("\n\n", parts).Should().Be(text + "\n\n" + text);
    }

    [Fact]
    public async Task Formatting_that_telegram_cannot_read_is_sent_plain()
    {
        var (channel, anna) = await GivenTalkAsync();
        api.Telegram.Next("/sendMessage", new Mishap.Status(400, Text: "Bad Request: can't parse entities"));

        await channel.ReplyAsync("Ціна **450 грн** <b>");
        await api.DrainWorkAsync();

        var sent = api.Telegram.SentTo(anna.Id).Single();
        (sent.Text, sent.ParseMode).Should().Be(("Ціна **450 грн** <b>", null));
    }

    [Fact]
    public async Task A_reply_that_telegram_never_takes_fails_with_its_reason_and_an_alert()
    {
        var (channel, _) = await GivenTalkAsync();
        api.Telegram.Next("/sendMessage", new Mishap.Status(400, Text: "Bad Request: something new"));

        await channel.ReplyAsync("Вітаю!");
        await api.DrainWorkAsync();

        (await channel.MessagesAsync())[^1]["failureCode"]!.ToString().Should().Be("telegram.messageRefused");
        var alert = (await channel.AlertsAsync()).Should().ContainSingle().Subject;
        alert["kind"]!.ToString().Should().Be("replyNotDelivered");
        await channel.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/alerts/{alert["id"]}/dismiss");
        (await channel.AlertsAsync()).Should().BeEmpty();
    }

    private async Task<(TelegramChannel Channel, TelegramPerson Anna)> GivenTalkAsync()
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();
        await channel.BringAsync(anna.Writes("Добрий день"));
        return (channel, anna);
    }

    private async Task PassAsync(params TimeSpan[] times)
    {
        foreach (var time in times)
        {
            api.Clock.Set(api.Clock.GetUtcNow() + time);
            await api.DrainWorkAsync();
        }
    }
}
