using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes.Gmail;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels.Mail;

public sealed class MailFileTests(GmailFixture api) : IClassFixture<GmailFixture>
{
    [Fact]
    public async Task An_attachment_of_a_letter_is_fetched_from_its_mailbox()
    {
        var shop = await api.GivenShopAsync("off");
        await ReceiveAsync(shop);

        var file = (await shop.MessagesAsync()).Single()!["attachments"]![0]!;

        (file["state"]!.ToString(), file["fileName"]!.ToString(), file["mimeType"]!.ToString()).Should().Be(("stored", "прайс.pdf", "application/pdf"));
        var conversation = await shop.ConversationAsync();
        (await shop.Owner.GetByteArrayAsync($"/api/v1/conversations/{conversation["id"]}/attachments/{file["id"]}")).Should().Equal(TestFiles.Pdf);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(3_000_000)]
    public async Task A_reply_with_files_is_a_letter_with_parts_in_its_thread(int size)
    {
        var shop = await api.GivenShopAsync("off");
        await ReceiveAsync(shop);
        var conversation = await shop.ConversationAsync();
        byte[] bytes = [.. TestFiles.Pdf, .. new byte[size]];
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var uploaded = await shop.Owner.PostAsync($"/api/v1/conversations/{conversation["id"]}/attachments?fileName={Uri.EscapeDataString("Наш прайс \"2026\".pdf")}", content);
        var id = JsonNode.Parse(await uploaded.Content.ReadAsStringAsync())!["id"]!.ToString();

        await shop.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation["id"]}/messages", new { text = "Ось прайс.", attachmentIds = new[] { id } });
        await api.DrainWorkAsync();

        var sent = shop.Box.Sent.Single();
        sent.ThreadId.Should().Be(shop.Box.All[0].ThreadId);
        sent.Eml.MediaType.Should().Be("multipart/mixed");
        sent.Eml.Parts.Select(part => part.MediaType).Should().Equal("text/plain", "application/pdf");
        sent.Eml.Parts[0].Text.Trim().Should().Be("Ось прайс.");
        sent.Eml.Parts[1].Body.Should().Equal(bytes);
        sent.Eml.Parts[1].Header("Content-Disposition").Should().Contain("filename*=utf-8''" + Uri.EscapeDataString("Наш прайс 2026.pdf"));
    }

    private static async Task ReceiveAsync(MailShop shop)
    {
        shop.Box.Deliver(Eml.Raw(Encoding.UTF8,
            "From: Anna <anna@example.com>", $"To: {shop.Address}", "Subject: Price", "Message-ID: <p1@example.com>", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"mix\"", "",
            "--mix", "Content-Type: text/plain; charset=utf-8", "", "Такий?", "--mix", "Content-Type: application/octet-stream",
            "Content-Disposition: attachment; filename*=UTF-8''%D0%BF%D1%80%D0%B0%D0%B9%D1%81.pdf", "Content-Transfer-Encoding: base64", "", Convert.ToBase64String(TestFiles.Pdf), "--mix--"));
        await shop.SyncAsync();
    }
}
