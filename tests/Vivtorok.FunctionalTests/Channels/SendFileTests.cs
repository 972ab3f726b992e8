using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Channels;

/// <summary>Files that members send, by Telegram.</summary>
public sealed class SendFileTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Fact]
    public async Task A_photo_leaves_with_the_words_under_it_and_a_document_after_them()
    {
        var (channel, conversation) = await GivenChatAsync();
        var (photo, price) = (await UploadAsync(channel, conversation, "наш салон.jpg", TestFiles.Photo()), await UploadAsync(channel, conversation, "прайс.pdf", TestFiles.Pdf));

        await WriteAsync(channel, conversation, new { text = "Ось ми", attachmentIds = new[] { photo["id"]!.ToString() } });
        await WriteAsync(channel, conversation, new { text = "", attachmentIds = new[] { price["id"]!.ToString() } });

        var sent = api.Telegram.SentFiles.TakeLast(2).ToList();
        sent.Select(file => (file.Method, file.Caption)).Should().Equal(("sendPhoto", "Ось ми"), ("sendDocument", null));
        sent[1].Bytes.Should().Equal(TestFiles.Pdf);
        var messages = await channel.MessagesAsync();
        messages.TakeLast(2).Select(message => (message["delivery"]!.ToString(), message["attachments"]![0]!["fileName"]!.ToString())).Should().Equal(("sent", "наш салон.jpg"), ("sent", "прайс.pdf"));
    }

    [Fact]
    public async Task Several_files_follow_the_words_and_a_voice_note_is_one()
    {
        var (channel, conversation) = await GivenChatAsync();
        var ids = new[] { await UploadAsync(channel, conversation, "note.ogg", TestFiles.Voice), await UploadAsync(channel, conversation, "a.png", TestFiles.Photo(200, 100, jpeg: false)) };

        await WriteAsync(channel, conversation, new { text = "Слухайте й дивіться", attachmentIds = ids.Select(file => file["id"]!.ToString()) });

        api.Telegram.Sent.Last().Text.Should().Be("Слухайте й дивіться");
        api.Telegram.SentFiles.TakeLast(2).Select(file => file.Method).Should().Equal("sendVoice", "sendPhoto");
    }

    [Fact]
    public async Task A_file_is_sent_once_and_only_by_who_uploaded_it()
    {
        var (channel, conversation) = await GivenChatAsync();
        var colleague = await channel.Workspace.GivenMemberAsync("agent");
        var file = await UploadAsync(channel, conversation, "прайс.pdf", TestFiles.Pdf);
        var body = new { text = "Прайс", attachmentIds = new[] { file["id"]!.ToString() } };

        using var theirs = await colleague.PostAsync(Messages(conversation), JsonContent(body));
        using var mine = await channel.Owner.PostAsync(Messages(conversation), JsonContent(body));
        using var again = await channel.Owner.PostAsync(Messages(conversation), JsonContent(body));

        (theirs.StatusCode, mine.StatusCode, again.StatusCode).Should().Be((HttpStatusCode.BadRequest, HttpStatusCode.Created, HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task What_is_uploaded_and_not_sent_can_be_looked_at_and_goes_after_a_day()
    {
        var (channel, conversation) = await GivenChatAsync();
        var file = await UploadAsync(channel, conversation, "прайс.pdf", TestFiles.Pdf);
        var address = $"/api/v1/conversations/{conversation}/attachments/{file["id"]}";
        using var before = await channel.Owner.GetAsync(address);

        api.Clock.Advance(TimeSpan.FromHours(25));
        await api.CleanUpAsync();

        using var after = await channel.Owner.GetAsync(address);
        (before.StatusCode, after.StatusCode).Should().Be((HttpStatusCode.OK, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_program_an_empty_file_and_one_without_end_are_refused_at_the_door()
    {
        var (channel, conversation) = await GivenChatAsync();

        var codes = new List<string>();
        foreach (var bytes in new[] { TestFiles.Program, [], new byte[(20 << 20) + 1] })
        {
            using var answer = await PostAsync(channel, conversation, "звіт.pdf", bytes);
            codes.Add(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]!.ToString());
        }

        codes.Should().Equal("attachment.runs", "attachment.empty", "request.tooLarge");
    }

    [Fact]
    public async Task A_reply_that_quotes_points_at_the_customers_message()
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();
        var asked = api.Telegram.NextId();
        await channel.BringAndWorkAsync(anna.Writes("Скільки коштує манікюр?", asked));
        var conversation = await channel.ConversationIdAsync();

        await WriteAsync(channel, conversation, new { text = "450 грн", quotedId = (await channel.MessagesAsync())[0]["id"]!.ToString() });
        var answered = api.Telegram.SentTo(anna.Id).Last();
        await channel.BringAndWorkAsync(anna.Sends(new JsonObject { ["text"] = "Беру", ["reply_to_message"] = new JsonObject { ["message_id"] = answered.MessageId } }));

        answered.Body["reply_parameters"]!["message_id"]!.GetValue<long>().Should().Be(asked);
        (await channel.MessagesAsync()).Skip(1).Select(message => message["quoted"]!["text"]!.ToString()).Should().Equal("Скільки коштує манікюр?", "450 грн");
    }

    private async Task<(TelegramChannel Channel, string Conversation)> GivenChatAsync()
    {
        var channel = await api.GivenTelegramAsync("off");
        await channel.BringAndWorkAsync(channel.GivenPerson().Writes("Добрий день"));
        return (channel, await channel.ConversationIdAsync());
    }

    private async Task WriteAsync(TelegramChannel channel, string conversation, object body)
    {
        await channel.Owner.SendJsonAsync(HttpMethod.Post, Messages(conversation), body);
        await api.DrainWorkAsync();
        api.Clock.Advance(TimeSpan.FromSeconds(2)); // one message a second to one chat
        await api.DrainWorkAsync();
    }

    private static async Task<JsonNode> UploadAsync(TelegramChannel channel, string conversation, string name, byte[] bytes)
    {
        using var answer = await PostAsync(channel, conversation, name, bytes);
        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static Task<HttpResponseMessage> PostAsync(TelegramChannel channel, string conversation, string name, byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return channel.Owner.PostAsync($"/api/v1/conversations/{conversation}/attachments?fileName={Uri.EscapeDataString(name)}", content);
    }

    private static string Messages(string conversation) => $"/api/v1/conversations/{conversation}/messages";

    private static System.Net.Http.Json.JsonContent JsonContent(object body) => System.Net.Http.Json.JsonContent.Create(body);
}
