using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.Gmail;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.Mail;

public sealed class ReceiveMailTests(GmailFixture api) : IClassFixture<GmailFixture>
{
    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated")]
    [InlineData("Precedence: bulk")]
    [InlineData("List-Id: <news.example.com>")]
    [InlineData("List-Unsubscribe: <https://example.com/u>")]
    [InlineData("Return-Path: <>")]
    [InlineData("X-Auto-Response-Suppress: All")]
    public async Task Machines_and_mass_mail_begin_no_conversation_and_get_no_answer(string header)
    {
        var shop = await api.GivenShopAsync();

        await shop.ReceiveAsync("robot@example.com", "Автовідповідь", "Я у відпустці", header);
        await shop.AnswerAsync();

        (await shop.ConversationsAsync()).Should().BeEmpty();
        shop.Box.Sent.Should().BeEmpty();
        (await shop.HealthAsync())["mail"]!["leftOut"]!.AsObject().Sum(reason => reason.Value!.GetValue<int>()).Should().Be(1, "what is left out is counted");
    }

    [Fact]
    public async Task Spam_drafts_and_promotions_stay_where_they_are()
    {
        var shop = await api.GivenShopAsync();
        foreach (var label in new[] { "SPAM", "TRASH", "DRAFT", "CATEGORY_PROMOTIONS" }) shop.Box.Deliver(Eml.Text("x@example.com", shop.Address, "Знижки", "Купуйте"), label, "INBOX");

        await shop.SyncAsync();

        (await shop.ConversationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_letter_taken_out_of_the_spam_comes_in_and_an_old_one_with_a_star_does_not()
    {
        var shop = new MailShop(api, await api.GivenWorkspaceAsync(), api.NewAddress());
        var old = shop.Box.Deliver(Eml.Text("mother@example.com", shop.Address, "Привіт", "Особисте"));
        api.Clock.Advance(TimeSpan.FromMinutes(2));
        await shop.ConnectAsync();
        var spam = shop.Box.Deliver(Eml.Text("anna@example.com", shop.Address, "Запис", "Я не спам"), "SPAM");
        await shop.SyncAsync();
        (await shop.ConversationsAsync()).Should().BeEmpty();

        shop.Box.Label(spam, remove: "SPAM", add: "INBOX");
        shop.Box.Label(old, remove: "UNREAD", add: "STARRED");
        await shop.SyncAsync();

        (await shop.MessagesAsync()).Single()!["text"]!.ToString().Should().Be("Я не спам");
    }

    [Fact]
    public async Task Two_machines_that_answer_each_other_are_stopped_and_people_have_it()
    {
        var shop = await api.GivenShopAsync();
        api.Agent.Say("Дякуємо за листа.");
        for (var i = 0; i < 14; i++)
        {
            await shop.ReceiveAsync("bot@example.com", "Re: loop", $"Дякуємо за листа {i}.", $"Message-ID: <loop{i}@example.com>", $"References: <loop{i - 1}@example.com>");
            await shop.AnswerAsync();
        }

        shop.Box.Sent.Should().HaveCount(10);
        var conversation = await shop.ConversationAsync();
        (conversation["state"]!.ToString(), conversation["unreadCount"]!.GetValue<int>() > 0).Should().Be(("open", true));
    }

    [Theory]
    [InlineData("windows-1251", "8bit")]
    [InlineData("koi8-u", "8bit")]
    [InlineData("koi8-u", "base64")]
    [InlineData("windows-1251", "quoted-printable")]
    [InlineData("utf-8", "base64")]
    [InlineData("utf-8", "quoted-printable")]
    public async Task Ukrainian_letters_are_read_in_every_encoding(string charset, string transfer)
    {
        const string text = "Доброго дня! Скільки коштує манікюр у Ґалини Їжакевич?";
        var shop = await api.GivenShopAsync("off");
        var bytes = (charset == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(charset)!).GetBytes(text);
        var body = transfer switch
        {
            "base64" => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks),
            "quoted-printable" => string.Concat(bytes.Select(b => $"={b:X2}").Chunk(20).Select(line => string.Concat(line) + "=\r\n")),
            _ => Encoding.Latin1.GetString(bytes),
        };
        shop.Box.Deliver(Eml.Raw(Encoding.Latin1, $"From: =?{charset}?B?{Convert.ToBase64String(bytes[..7])}?= <anna@example.com>", $"To: {shop.Address}", $"Subject: =?{charset}?B?{Convert.ToBase64String(bytes[..12])}?=",
            $"Content-Type: text/plain; charset=\"{charset}\"", $"Content-Transfer-Encoding: {transfer}", "", body));

        await shop.SyncAsync();

        (await shop.MessagesAsync()).Single()!["text"]!.ToString().Should().Be(text);
        if (charset != "utf-8") (await shop.ConversationAsync())["contactName"]!.ToString().Should().Be("Доброго");
    }

    [Fact]
    public async Task A_nested_letter_shows_its_words_its_quote_folded_its_files_and_its_form()
    {
        var shop = await api.GivenShopAsync("off");
        shop.Box.Deliver(Eml.Raw(Encoding.UTF8,
            "From: Anna <anna@example.com>", $"To: {shop.Address}", "Subject: Price", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"mix\"", "",
            "--mix", "Content-Type: multipart/related; boundary=rel", "", "--rel", "Content-Type: multipart/alternative; boundary=alt", "",
            "--alt", "Content-Type: text/plain; charset=utf-8", "", "How much?", "", "On Fri, 27 Nov 2026 Shop <shop@example.com> wrote:", "> old words",
            "--alt", "Content-Type: text/html; charset=utf-8", "", "<p onclick=alert(1)>How <b>much</b>?</p><script>alert(1)</script><img src=\"https://track.example/p.png\">", "--alt--",
            "--rel", "Content-Type: image/png; name=logo.png", "Content-Disposition: inline; filename=logo.png", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=", "--rel--",
            "--mix", "Content-Type: application/pdf", "Content-Disposition: attachment; filename*=UTF-8''%D0%BF%D1%80%D0%B0%D0%B9%D1%81.pdf", "Content-Transfer-Encoding: base64", "", "JVBERi0=",
            "--mix", "Content-Type: message/rfc822", "", "Subject: inner", "", "inner words", "--mix--"));
        await shop.SyncAsync();

        var message = (await shop.MessagesAsync()).Single()!;
        message["text"]!.ToString().Should().Be("How much?");
        message["mail"]!["folded"]!.ToString().Should().Be("On Fri, 27 Nov 2026 Shop <shop@example.com> wrote:\n> old words");
        message["attachments"]!.AsArray().Select(file => $"{file!["kind"]} {file["fileName"]}").Should().Equal("image logo.png", "document прайс.pdf", "document attachment");
        (message["mail"]!["hasHtml"]!.GetValue<bool>(), message["mail"]!["hasImages"]!.GetValue<bool>()).Should().Be((true, true));

        using var page = await shop.Owner.GetAsync(new Uri($"/api/v1/conversations/{(await shop.ConversationAsync())["id"]}/messages/{message["id"]}/html", UriKind.Relative));
        var html = await page.Content.ReadAsStringAsync();
        html.Should().Contain("<p>How <b>much</b>?</p>").And.NotContain("script").And.NotContain("onclick");
        page.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'").And.Contain("img-src data:").And.Contain("sandbox").And.NotContain("https:").And.NotContain("allow-scripts");
        using var withImages = await shop.Owner.GetAsync(new Uri($"/api/v1/conversations/{(await shop.ConversationAsync())["id"]}/messages/{message["id"]}/html?images=true", UriKind.Relative));
        withImages.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("img-src data: https:");
    }

    [Fact]
    public async Task Broken_letters_hold_up_nobody()
    {
        var shop = await api.GivenShopAsync("off");
        foreach (var nonsense in Nonsense(shop.Address)) shop.Box.Deliver(nonsense);
        shop.Box.Deliver(Eml.Text("anna@example.com", shop.Address, "Запис", "Я після всього цього"));

        await shop.SyncAsync();

        var texts = await Task.WhenAll((await shop.ConversationsAsync()).Select(async talk => (await shop.MessagesAsync(talk))[0]!["text"]!.ToString()));
        texts.Should().Contain("Я після всього цього");
        var health = await shop.HealthAsync();
        health["problem"].Should().BeNull();
        (health["mail"]!["letters"]!.GetValue<int>() + health["mail"]!["leftOut"]!.AsObject().Sum(reason => reason.Value!.GetValue<int>())).Should().Be(Nonsense(shop.Address).Count() + 1, "every letter has an outcome");
    }

    [Fact]
    public async Task An_answer_of_Gmail_that_is_nonsense_leaves_one_letter_unread_and_no_more()
    {
        var shop = await api.GivenShopAsync("off");
        var broken = shop.Box.Deliver(Eml.Text("anna@example.com", shop.Address, "1", "Перша"));
        shop.Box.Deliver(Eml.Text("anna@example.com", shop.Address, "2", "Друга"));
        api.Gmail.Next($"/messages/{broken.Id}", new Vivtorok.Testing.Fakes.Mishap.Status(200, Text: "nonsense"));

        await shop.SyncAsync();

        (await shop.MessagesAsync()).Single()!["text"]!.ToString().Should().Be("Друга");
        (await shop.HealthAsync())["mail"]!["leftOut"]!["unreadable"]!.GetValue<int>().Should().Be(1);
    }

    private static IEnumerable<byte[]> Nonsense(string to) =>
    [
        [], [0xFF, 0xFE, 0x00, 0x0A], Encoding.ASCII.GetBytes("no headers at all"),
        Eml.Raw(Encoding.UTF8, "From: broken", $"To: {to}", "Subject: x", "", "words"),
        Eml.Raw(Encoding.UTF8, "From: <>", $"To: {to}", "", ""),
        Eml.Raw(Encoding.UTF8, "From: a@b.example", "Content-Type: multipart/mixed; boundary=never", "", "no part"),
        Eml.Raw(Encoding.UTF8, "From: a@b.example", "Content-Type: text/html; charset=no-such-thing", "Content-Transfer-Encoding: base64", "", "%%%%"),
        Eml.Raw(Encoding.UTF8, "From: a@b.example", $"Subject: {new string('я', 5_000)}", $"Message-ID: <{new string('m', 3_000)}@x>", "", new string('w', 50_000)),
        Eml.Raw(Encoding.UTF8, $"From: \"{new string('n', 2_000)}\" <a@b.example>", "Content-Type: text/html", "", string.Concat(Enumerable.Repeat("<div>", 3_000))),
        Eml.Raw(Encoding.UTF8, [.. Enumerable.Range(0, 55).SelectMany(i => new[] { $"Content-Type: multipart/mixed; boundary=b{i}", "", $"--b{i}" })]),
    ];
}
