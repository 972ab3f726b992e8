using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;
using Vivtorok.Testing.Fakes.Gmail;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.Mail;

public sealed class MailRoundTripTests(GmailFixture api) : IClassFixture<GmailFixture>
{
    [Fact]
    public async Task A_letter_is_answered_in_its_thread()
    {
        var shop = await api.GivenShopAsync();
        api.Agent.Say("Так, місце є.");
        var letter = await shop.ReceiveAsync("=?UTF-8?B?0JDQvdC90LA=?= <anna@example.com>", "=?UTF-8?B?0JfQsNC/0LjRgSDQvdCwINC/J9GP0YLQvdC40YbRjg==?=", "Чи є місце?", "Message-ID: <q1@example.com>", "References: <q0@example.com>");

        await shop.AnswerAsync();

        var sent = shop.Box.Sent.Single();
        sent.ThreadId.Should().Be(letter.ThreadId);
        (sent.Eml.Header("To"), sent.Eml.Header("In-Reply-To")).Should().Be(("anna@example.com", "<q1@example.com>"));
        sent.Eml.Header("References").Should().Be("<q0@example.com> <q1@example.com>");
        Decoded(sent.Eml.Header("Subject")).Should().Be("Re: Запис на п'ятницю");
        sent.Eml.Header("Auto-Submitted").Should().Be("auto-replied");
        sent.Eml.Text.Should().Contain("Так, місце є.");
        var conversation = await shop.ConversationAsync();
        (conversation["contactName"]!.ToString(), conversation["subject"]!.ToString()).Should().Be(("Анна", "Запис на п'ятницю"));
        (await shop.MessagesAsync()).Select(m => m!["delivery"]!.ToString()).Should().Equal("none", "sent");
    }

    [Fact]
    public async Task The_answer_is_a_letter_with_a_greeting_and_a_signature_and_the_model_sees_the_subject()
    {
        var shop = await api.GivenShopAsync();
        api.Agent.Say("Манікюр триває годину.");
        await shop.ReceiveAsync("Анна Коваль <anna@example.com>", "Скільки триває манікюр?", "Підкажіть, будь ласка.");

        await shop.AnswerAsync();

        var text = shop.Box.Sent.Single().Eml.Text.ReplaceLineEndings("\n");
        text.Should().Be("Вітаємо!\n\nМанікюр триває годину.\n\nЗ повагою,\nШІ-помічник, Салон «Верба»\n");
        api.Agent.Seen.Select(seen => seen.History[^1].Text).Should().Contain("Скільки триває манікюр?\nПідкажіть, будь ласка.");
    }

    [Fact]
    public async Task The_same_letter_seen_again_and_again_is_one_message()
    {
        var shop = await api.GivenShopAsync();
        await shop.ReceiveAsync("anna@example.com", "Запис", "Добрий день");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => shop.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/channels/{shop.ChannelId}/reconciliation")));
        await api.DrainWorkAsync();

        (await shop.MessagesAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task Threads_hang_on_ids_and_never_on_the_subject()
    {
        var shop = await api.GivenShopAsync("off");
        await shop.ReceiveAsync("anna@example.com", "Запис", "Перша розмова", "Message-ID: <a1@example.com>");
        await shop.ReceiveAsync("anna@example.com", "Запис", "Друга розмова", "Message-ID: <b1@example.com>");
        await shop.ReceiveAsync("anna@example.com", "Зовсім інша тема", "Ще про першу", "Message-ID: <a2@example.com>", "In-Reply-To: <a1@example.com>", "References: <a1@example.com>");
        await shop.ReceiveAsync("eve@example.com", "Запис", "Я теж тут", "Message-ID: <e1@example.com>", "References: <a1@example.com>");

        var talks = await Task.WhenAll((await shop.ConversationsAsync()).Select(async talk => (await shop.MessagesAsync(talk)).Select(m => m!["text"]!.ToString()).ToList()));

        talks.Should().HaveCount(3);
        talks.Should().Contain(talk => talk.SequenceEqual(new[] { "Перша розмова", "Ще про першу" }));
        talks.Should().Contain(talk => talk.SequenceEqual(new[] { "Друга розмова" }));
        talks.Should().Contain(talk => talk.SequenceEqual(new[] { "Я теж тут" }), "somebody else in the thread gets a conversation of their own");
    }

    [Fact]
    public async Task A_changed_subject_is_kept_in_the_answer()
    {
        var shop = await api.GivenShopAsync("off");
        await shop.ReceiveAsync("anna@example.com", "Стара тема", "1", "Message-ID: <s1@example.com>");
        await shop.ReceiveAsync("anna@example.com", "Re: Нова тема", "2", "Message-ID: <s2@example.com>", "References: <s1@example.com>");

        await shop.ReplyAsync("Гаразд");

        Decoded(shop.Box.Sent.Single().Eml.Header("Subject")).Should().Be("Re: Нова тема");
        shop.Box.Sent.Single().Eml.Header("Auto-Submitted").Should().BeEmpty("a person wrote it");
    }

    [Fact]
    public async Task The_owner_s_own_answer_from_Gmail_takes_over()
    {
        var shop = await api.GivenShopAsync();
        var letter = await shop.ReceiveAsync("anna@example.com", "Запис", "Чи є місце?", "Message-ID: <o1@example.com>");
        shop.Box.Send(Eml.Text(shop.Address, "anna@example.com", "Re: Запис", "Є, чекаю на вас.", "Message-ID: <o2@example.com>", "References: <o1@example.com>"), letter.ThreadId);
        await shop.SyncAsync();

        await shop.AnswerAsync();

        (await shop.MessagesAsync()).Select(m => $"{m!["author"]}: {m["text"]}").Should().Equal("customer: Чи є місце?", "member: Є, чекаю на вас.");
        (await shop.ConversationAsync())["state"]!.ToString().Should().Be("open");
    }

    [Fact]
    public async Task A_reply_that_left_before_a_crash_is_found_and_not_sent_again()
    {
        var shop = await api.GivenShopAsync("off");
        await shop.ReceiveAsync("anna@example.com", "Запис", "Чи є місце?");
        api.Gmail.Next("/messages/send", new Mishap.Cut(After: true));
        await shop.ReplyAsync("Так, є.");
        (await shop.MessagesAsync())[^1]!["delivery"]!.ToString().Should().Be("queued", "nobody knows yet");

        api.Clock.Advance(TimeSpan.FromMinutes(1));
        await api.DrainWorkAsync();

        shop.Box.Sent.Should().ContainSingle();
        (await shop.MessagesAsync())[^1]!["delivery"]!.ToString().Should().Be("sent");
    }

    [Fact]
    public async Task A_reply_that_did_not_leave_is_sent_once_Gmail_is_back()
    {
        var shop = await api.GivenShopAsync("off");
        await shop.ReceiveAsync("anna@example.com", "Запис", "Чи є місце?");
        api.Gmail.Next("/messages/send", new Mishap.Status(503));
        await shop.ReplyAsync("Так, є.");

        for (var i = 0; i < 3; i++)
        {
            api.Clock.Advance(TimeSpan.FromMinutes(2));
            await api.DrainWorkAsync();
        }

        shop.Box.Sent.Should().ContainSingle();
        (await shop.MessagesAsync())[^1]!["delivery"]!.ToString().Should().Be("sent");
    }

    [Fact]
    public async Task A_reply_seen_in_the_mailbox_is_ours_and_no_takeover()
    {
        var shop = await api.GivenShopAsync();
        api.Agent.Say("Так.");
        await shop.ReceiveAsync("anna@example.com", "Запис", "Чи є місце?");
        await shop.AnswerAsync();

        await shop.SyncAsync();

        (await shop.ConversationAsync())["state"]!.ToString().Should().Be("agent");
        (await shop.MessagesAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_thread_that_the_owner_deleted_is_answered_all_the_same()
    {
        var shop = await api.GivenShopAsync("off");
        shop.Box.Delete(await shop.ReceiveAsync("anna@example.com", "Запис", "Чи є місце?"));

        await shop.ReplyAsync("Так, є.");

        shop.Box.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task A_bounce_fails_the_reply_it_is_about()
    {
        var shop = await api.GivenShopAsync("off");
        await shop.ReceiveAsync("anna@example.com", "Запис", "Чи є місце?");
        await shop.ReplyAsync("Так, є.");
        await shop.SyncAsync();
        var sent = shop.Box.Sent.Single();

        await shop.ReceiveAsync("Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Failure)", "Address not found",
            $"References: {sent.Eml.Header("Message-ID")}", "X-Failed-Recipients: anna@example.com", "Auto-Submitted: auto-replied");

        var reply = (await shop.MessagesAsync())[^1]!;
        (reply["delivery"]!.ToString(), reply["failureCode"]!.ToString()).Should().Be(("failed", "gmail.bounced"));
    }

    // The fake keeps headers as they came: words of RFC 2047, folded by a space.
    private static string Decoded(string header) => System.Text.RegularExpressions.Regex.Replace(
        header.Replace("?= =?", "?==?", StringComparison.Ordinal), @"=\?UTF-8\?B\?([^?]*)\?=", match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[1].Value)));
}
