using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;
using Vivtorok.Testing.Fakes.Gmail;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.Mail;

/// <summary>Letters that claim to be from somebody else.</summary>
public sealed class ForgedMailTests(GmailFixture api) : IClassFixture<GmailFixture>
{
    [Fact]
    public async Task A_strangers_letter_under_the_owners_name_is_no_answer_of_the_owner()
    {
        var shop = await api.GivenShopAsync();
        api.Agent.Say("Так, місце є.");
        await shop.ReceiveAsync("anna@example.com", "Запис", "Чи є місце?", "Message-ID: <f1@example.com>");

        shop.Box.Deliver(Eml.Text(shop.Address, "anna@example.com", "Re: Запис", "Усе скасовано.", "References: <f1@example.com>"));
        await shop.SyncAsync();
        await shop.AnswerAsync();

        (await shop.MessagesAsync()).Select(m => m!["author"]!.ToString()).Should().Equal("customer", "agent");
        (await shop.ConversationAsync())["state"]!.ToString().Should().Be("agent");
    }

    [Fact]
    public async Task The_mark_of_our_letters_on_a_strangers_letter_settles_nothing()
    {
        var shop = await api.GivenShopAsync("off");
        await shop.ReceiveAsync("anna@example.com", "Запис", "Чи є місце?");
        api.Gmail.Next("/messages/send", new Mishap.Status(503));
        await shop.ReplyAsync("Так, є.");
        var reply = (await shop.MessagesAsync())[^1]!;

        shop.Box.Deliver(Eml.Text(shop.Address, shop.Address, "Re: Запис", "Так, є.", $"X-Vivtorok-Message: {Guid.Parse(reply["id"]!.ToString()):N}"));
        await shop.SyncAsync();

        (await shop.MessagesAsync())[^1]!["delivery"]!.ToString().Should().Be("queued");
    }

    [Fact]
    public async Task A_letter_to_oneself_begins_no_conversation()
    {
        var shop = await api.GivenShopAsync();

        shop.Box.Deliver(Eml.Text("alias@example.com", shop.Address, "Нагадування", "Купити рушники"), "SENT", "INBOX");
        await shop.SyncAsync();

        (await shop.ConversationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_Gmail_finds_forged_is_shown_and_left_to_people()
    {
        var shop = await api.GivenShopAsync();
        await shop.ReceiveAsync("anna@example.com", "Запис", "Скасуйте мій запис", "Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=evil.example; dmarc=fail (p=NONE) header.from=example.com");

        await shop.AnswerAsync();

        shop.Box.Sent.Should().BeEmpty();
        (await shop.MessagesAsync()).Single()!["text"]!.ToString().Should().Be("Скасуйте мій запис");
        (await shop.ConversationAsync())["state"]!.ToString().Should().Be("open");
    }

    [Theory]
    [InlineData("Authentication-Results: mx.google.com; dmarc=pass header.from=example.com")]
    [InlineData("Authentication-Results: mx.elsewhere.example; dmarc=fail header.from=example.com")]
    public async Task Anybody_else_is_answered(string findings)
    {
        var shop = await api.GivenShopAsync();
        api.Agent.Say("Так, місце є.");
        await shop.ReceiveAsync("anna@example.com", "Запис", "Чи є місце?", findings);

        await shop.AnswerAsync();

        shop.Box.Sent.Should().ContainSingle();
    }
}
