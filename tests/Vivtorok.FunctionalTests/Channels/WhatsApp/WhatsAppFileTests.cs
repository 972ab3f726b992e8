using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Channels.WhatsApp;

public sealed class WhatsAppFileTests(WhatsAppFixture api) : IClassFixture<WhatsAppFixture>
{
    [Fact]
    public async Task A_picture_is_fetched_by_its_id_its_address_and_the_token()
    {
        var (line, photo) = (await api.GivenLineAsync(), TestFiles.Photo(800, 600));
        var id = api.WhatsApp.GivenMedia(photo, "image/jpeg");

        await line.PostAsync("messages", line.Value("messages", line.Message("UA.1", "380501112233", "image", new { id, mime_type = "image/jpeg", caption = "Хочу так" })));
        await api.DrainWorkAsync();

        var message = (await line.MessagesAsync()).Single()!;
        (message["text"]!.ToString(), message["attachments"]![0]!["state"]!.ToString()).Should().Be(("Хочу так", "stored"));
        using var whole = await line.Owner.GetAsync($"/api/v1/conversations/{await line.ConversationIdAsync()}/attachments/{message["attachments"]![0]!["id"]}");
        (await whole.Content.ReadAsByteArrayAsync()).Should().Equal(photo);
    }

    [Fact]
    public async Task The_token_goes_to_no_address_that_is_not_metas()
    {
        var line = await api.GivenLineAsync();
        await using var stranger = new Stranger();
        await stranger.StartAsync();
        api.WhatsApp.ElsewhereAt = stranger.Address;
        var id = api.WhatsApp.GivenMedia(TestFiles.Pdf, "application/pdf");

        await line.PostAsync("messages", line.Value("messages", line.Message("UA.1", "380501112233", "document", new { id, mime_type = "application/pdf", filename = "a.pdf" })));
        await api.DrainWorkAsync();
        api.WhatsApp.ElsewhereAt = null;

        (await line.MessagesAsync()).Single()!["attachments"]![0]!["state"]!.ToString().Should().Be("gone");
        stranger.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_is_uploaded_first_and_then_shown_with_its_words_quoting_what_it_answers()
    {
        var line = await api.GivenLineAsync();
        var asked = WhatsAppLine.NewId();
        await line.SayAsync("Є прайс?", id: asked);
        await api.DrainWorkAsync();
        var (conversation, quotedId) = (await line.ConversationIdAsync(), (await line.MessagesAsync())[0]!["id"]!.ToString());
        var content = new ByteArrayContent(TestFiles.Pdf);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var uploaded = await line.Owner.PostAsync($"/api/v1/conversations/{conversation}/attachments?fileName={Uri.EscapeDataString("прайс.pdf")}", content);
        var file = JsonNode.Parse(await uploaded.Content.ReadAsStringAsync())!["id"]!.ToString();

        await line.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/conversations/{conversation}/messages", new { text = "Ось він", attachmentIds = new[] { file }, quotedId });
        await api.DrainWorkAsync();

        var sent = api.WhatsApp.Sent.Last();
        (sent.Type, sent.Body["document"]!["caption"]!.ToString(), sent.Body["document"]!["filename"]!.ToString()).Should().Be(("document", "Ось він", "прайс.pdf"));
        api.WhatsApp.Media[sent.Body["document"]!["id"]!.ToString()].Bytes.Should().Equal(TestFiles.Pdf);
        sent.Body["context"]!["message_id"]!.ToString().Should().Be(asked);
    }

    [Fact]
    public async Task A_customer_who_quotes_is_shown_with_what_they_quote()
    {
        var line = await api.GivenLineAsync();
        await line.SayAsync("Привіт");
        var (_, sent) = await line.ReplyAsync("Манікюр о 10:00 чи о 12:00?");
        var answer = line.Text("Друге");
        answer["context"] = new JsonObject { ["from"] = line.Number, ["id"] = sent.Id };

        await line.PostAsync("messages", line.Value("messages", answer));

        (await line.MessagesAsync())[^1]!["quoted"]!["text"]!.ToString().Should().Be("Манікюр о 10:00 чи о 12:00?");
    }

    private sealed class Stranger : Vivtorok.Testing.Fakes.FakeServer
    {
        protected override void Map(Microsoft.AspNetCore.Builder.WebApplication app)
        {
        }
    }
}
