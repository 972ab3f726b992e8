using System.Net;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.WhatsApp;

public sealed class WhatsAppDeliveryTests(WhatsAppFixture api) : IClassFixture<WhatsAppFixture>
{
    private const string Edge = "/messages";

    [Fact]
    public async Task Reports_move_a_reply_forward_whatever_their_order_and_however_often_they_come()
    {
        var line = await GivenConversationAsync();
        var (_, sent) = await line.ReplyAsync("Чекаємо на вас");

        await line.ReportAsync(sent, "read");
        await line.ReportAsync(sent, "delivered");
        await line.ReportAsync(sent, "sent");
        await line.ReportAsync(sent, "delivered");
        await line.ReportAsync(sent, "failed", new { errors = new[] { new { code = 131026, title = "Message undeliverable" } } });

        (await line.DeliveryAsync()).Should().Be("read");
    }

    [Fact]
    public async Task A_report_that_is_faster_than_the_answer_is_not_overwritten_by_it()
    {
        var line = await GivenConversationAsync();
        api.WhatsApp.BeforeAnswer = async sent => await line.ReportAsync(sent, "delivered");

        var (message, _) = await line.ReplyAsync("Швидко");

        api.WhatsApp.BeforeAnswer = null;
        message["delivery"]!.GetValue<string>().Should().Be("delivered");
    }

    [Fact]
    public async Task A_failed_report_says_why_and_the_reply_can_be_tried_again()
    {
        var line = await GivenConversationAsync();
        var (message, sent) = await line.ReplyAsync("Ви тут?");

        await line.ReportAsync(sent, "failed", new { errors = new[] { new { code = 131026, title = "Message undeliverable" } } });

        var failed = (await line.MessagesAsync())[^1]!;
        (failed["delivery"]!.GetValue<string>(), failed["failureCode"]!.GetValue<string>()).Should().Be(("failed", "whatsApp.undeliverable"));
        await line.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{await line.ConversationIdAsync()}/messages/{message["id"]}/retry", new { });
        await api.DrainWorkAsync();
        await line.ReportAsync(sent, "failed", new { errors = new[] { new { code = 131026 } } }); // late, and about the first try
        (await line.DeliveryAsync()).Should().Be("sent");
    }

    [Fact]
    public async Task A_message_that_was_taken_before_the_connection_broke_is_not_sent_twice_and_its_report_settles_it()
    {
        var line = await GivenConversationAsync();
        api.WhatsApp.Next(Edge, new Mishap.Cut(After: true));

        var (message, sent) = await line.ReplyAsync("Чи дійшло?");

        message["delivery"]!.GetValue<string>().Should().Be("uncertain");
        await line.ReportAsync(sent, "delivered");
        await api.DrainWorkAsync();
        (await line.DeliveryAsync()).Should().Be("delivered");
        api.WhatsApp.Sent.Count(s => s.CallbackData == sent.CallbackData).Should().Be(1);
    }

    [Theory]
    [InlineData(503, 131000)]
    [InlineData(500, 2)]
    [InlineData(429, 130429)]
    [InlineData(400, 131056)]
    [InlineData(429, 80007)]
    public async Task A_refusal_for_a_while_is_tried_again_until_it_is_taken_once(int status, int code)
    {
        var line = await GivenConversationAsync();
        api.WhatsApp.Next(Edge, FakeWhatsApp.Refusal(status, code));
        await line.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{await line.ConversationIdAsync()}/messages", new { text = "Ще раз" });

        await api.DrainWorkAsync();
        (await line.DeliveryAsync()).Should().Be("queued");
        api.Clock.Advance(TimeSpan.FromMinutes(6));
        await api.DrainWorkAsync();

        (await line.DeliveryAsync()).Should().Be("sent");
        api.WhatsApp.Sent.Count(s => s.Number == line.Number && s.Text == "Ще раз").Should().Be(1);
    }

    [Fact]
    public async Task Too_much_to_one_person_holds_up_nobody_else()
    {
        var line = await GivenConversationAsync();
        var slow = await line.ConversationIdAsync();
        await line.SayAsync("Я інша людина", "UA.222", "380671112233");
        var other = (await line.ConversationsAsync()).Select(c => c!["id"]!.GetValue<Guid>()).Single(id => id != slow);
        api.WhatsApp.Next(Edge, FakeWhatsApp.Refusal(400, 131056));

        await line.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{slow}/messages", new { text = "Почекає" });
        await api.DrainWorkAsync();
        await line.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{other}/messages", new { text = "Не чекає" });
        await api.DrainWorkAsync();

        (await line.MessagesAsync(slow))[^1]!["delivery"]!.GetValue<string>().Should().Be("queued");
        (await line.MessagesAsync(other))[^1]!["delivery"]!.GetValue<string>().Should().Be("sent");
    }

    [Theory]
    [InlineData(400, 131026, "whatsApp.undeliverable")]
    [InlineData(400, 131047, "whatsApp.windowClosed")]
    [InlineData(400, 100, "whatsApp.badRequest")]
    [InlineData(400, 424242, "whatsApp.refused")]
    public async Task A_refusal_for_good_is_not_tried_again_and_says_why(int status, int code, string reason)
    {
        var line = await GivenConversationAsync();
        api.WhatsApp.Next(Edge, FakeWhatsApp.Refusal(status, code));
        await line.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{await line.ConversationIdAsync()}/messages", new { text = "Ні" });

        await api.DrainWorkAsync();
        api.Clock.Advance(TimeSpan.FromMinutes(6));
        await api.DrainWorkAsync();

        var message = (await line.MessagesAsync())[^1]!;
        (message["delivery"]!.GetValue<string>(), message["failureCode"]!.GetValue<string>()).Should().Be(("failed", reason));
        api.WhatsApp.Sent.Should().NotContain(s => s.Number == line.Number);
    }

    [Fact]
    public async Task An_expired_token_takes_the_channel_down_tells_the_owner_and_new_keys_bring_it_back()
    {
        var line = await GivenConversationAsync();
        api.WhatsApp.Next(Edge, FakeWhatsApp.Refusal(401, 190));
        await line.ReplyAsync("Без ключа");

        var down = await line.Owner.GetJsonAsync($"/api/v1/channels/{line.ChannelId}");
        var alerts = (await line.Owner.GetJsonAsync("/api/v1/alerts"))["items"]!.AsArray();
        await line.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/channels/whatsapp", WhatsAppLine.Keys(line.Number, line.Account));
        var up = await line.Owner.GetJsonAsync($"/api/v1/channels/{line.ChannelId}");

        (down["connection"]!["status"]!.GetValue<string>(), down["connection"]!["problem"]!.GetValue<string>()).Should().Be(("disconnected", "whatsApp.token"));
        alerts.Should().Contain(a => a!["kind"]!.GetValue<string>() == "channelDown");
        up["connection"]!["status"]!.GetValue<string>().Should().Be("connected");
        (await line.SayAsync("Ви повернулися?")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_delivered_template_shows_what_it_cost_and_a_free_reply_that_it_was_free()
    {
        var line = await GivenConversationAsync();
        var (_, free) = await line.ReplyAsync("У вікні");
        await line.ReportAsync(free, "delivered", new { pricing = new { billable = false, pricing_model = "PMP", category = "service", type = "free_customer_service" } });
        var (_, paid) = await line.ReplyAsync("Платне");
        await line.ReportAsync(paid, "delivered", new { pricing = new { billable = true, pricing_model = "PMP", category = "utility", type = "regular" } });

        var costs = (await line.MessagesAsync()).TakeLast(2).Select(m => m!["cost"]!).ToList();

        costs[0]["isBilled"]!.GetValue<bool>().Should().BeFalse();
        costs[1]["amountMicros"]!.GetValue<long>().Should().Be(15_700);
        costs[1]["currency"]!.GetValue<string>().Should().Be("USD");
    }

    [Fact]
    public async Task Reading_a_conversation_shows_the_customer_that_it_was_read()
    {
        var line = await api.GivenLineAsync();
        await line.SayAsync("Ви бачите?", id: "wamid.SEEN" + line.Number);

        await line.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{await line.ConversationIdAsync()}/read", new { });
        await api.DrainWorkAsync();

        api.WhatsApp.Read.Should().Contain(r => r.MessageId == "wamid.SEEN" + line.Number);
    }

    private async Task<WhatsAppLine> GivenConversationAsync()
    {
        var line = await api.GivenLineAsync();
        await line.SayAsync("Добрий день");
        return line;
    }
}
