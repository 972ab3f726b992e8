using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;
using Vivtorok.Testing.Fakes;

namespace Vivtorok.FunctionalTests.Channels.Telegram;

public sealed class TelegramFileTests(TelegramFixture api) : IClassFixture<TelegramFixture>
{
    [Fact]
    public async Task A_photo_is_fetched_measured_and_shown_small_and_whole()
    {
        var (channel, photo) = (await api.GivenTelegramAsync("off"), TestFiles.Photo(1600, 900));

        var file = await ReceiveAsync(channel, "photo", new JsonArray(Sized("p-small", 90, 51), Sized("p-large", 1600, 900)), "p-large", photo);

        (file["state"]!.ToString(), file["mimeType"]!.ToString(), file["isShown"]!.GetValue<bool>()).Should().Be(("stored", "image/jpeg", true));
        (file["width"]!.GetValue<int>(), file["height"]!.GetValue<int>(), file["size"]!.GetValue<long>()).Should().Be((1600, 900, photo.Length));
        using var whole = await OpenAsync(channel, file);
        (await whole.Content.ReadAsByteArrayAsync()).Should().Equal(photo);
        using var small = await OpenAsync(channel, file, "/thumbnail");
        small.Content.Headers.ContentType!.MediaType.Should().Be("image/webp");
        (await small.Content.ReadAsByteArrayAsync()).Length.Should().BeLessThan(photo.Length);
    }

    [Fact]
    public async Task A_voice_note_can_be_wound_and_nothing_in_a_file_can_run()
    {
        var channel = await api.GivenTelegramAsync("off");
        var file = await ReceiveAsync(channel, "voice", new JsonObject { ["file_id"] = "v-1", ["duration"] = 4, ["mime_type"] = "audio/ogg" }, "v-1", TestFiles.Voice);
        using var request = new HttpRequestMessage(HttpMethod.Get, await AddressAsync(channel, file));
        request.Headers.Range = new(10, 19);

        using var part = await channel.Owner.SendAsync(request);

        (file["kind"]!.ToString(), part.StatusCode, part.Content.Headers.ContentLength).Should().Be(("voice", HttpStatusCode.PartialContent, 10));
        (await part.Content.ReadAsByteArrayAsync()).Should().Equal(TestFiles.Voice[10..20]);
        part.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("sandbox").And.Contain("default-src 'none'");
        part.Headers.GetValues("X-Content-Type-Options").Single().Should().Be("nosniff");
    }

    [Theory]
    [InlineData("rechnung.pdf")]
    [InlineData("foto.jpg.exe")]
    public async Task A_program_is_refused_whatever_it_is_called(string name)
    {
        var channel = await api.GivenTelegramAsync("off");
        var bytes = name.EndsWith(".exe", StringComparison.Ordinal) ? TestFiles.Pdf : TestFiles.Program;

        var file = await ReceiveAsync(channel, "document", Document("x-" + name, name, "application/pdf"), "x-" + name, bytes);

        (file["state"]!.ToString(), file["reason"]!.ToString()).Should().Be(("refused", "attachment.runs"));
        using var open = await OpenAsync(channel, file);
        open.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_that_says_it_is_a_picture_is_only_ever_saved()
    {
        var channel = await api.GivenTelegramAsync("off");

        var file = await ReceiveAsync(channel, "document", Document("h-1", "me.png", "image/png"), "h-1", "<!doctype html><script>alert(1)</script>"u8.ToArray());

        file["isShown"]!.GetValue<bool>().Should().BeFalse();
        using var open = await OpenAsync(channel, file);
        open.Content.Headers.ContentType!.MediaType.Should().Be("application/octet-stream");
        open.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
    }

    [Fact]
    public async Task What_is_too_large_or_gone_says_so_and_can_be_asked_for_again()
    {
        var channel = await api.GivenTelegramAsync("off");
        var anna = channel.GivenPerson();
        api.Telegram.Files["big"] = new byte[(20 << 20) + 1];
        await channel.BringAndWorkAsync(anna.Sends(new JsonObject { ["document"] = Document("big", "film.zip", "application/zip") }));
        await channel.BringAndWorkAsync(anna.Sends(new JsonObject { ["document"] = Document("lost", "price.pdf", "application/pdf") }));
        var files = (await channel.MessagesAsync()).Select(message => message["attachments"]![0]!).ToList();
        files.Select(file => (file["state"]!.ToString(), file["reason"]!.ToString())).Should().Equal(("refused", "attachment.tooLarge"), ("gone", "attachment.gone"));

        api.Telegram.Files["lost"] = TestFiles.Pdf;
        using var again = await channel.Owner.PostAsync($"{await AddressAsync(channel, files[1])}/fetch", null);
        await api.DrainWorkAsync();

        again.StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await channel.MessagesAsync())[1]["attachments"]![0]!["state"]!.ToString().Should().Be("stored");
    }

    [Fact]
    public async Task A_telegram_that_stumbles_is_asked_again_until_the_file_is_here()
    {
        var channel = await api.GivenTelegramAsync("off");
        api.Telegram.Next("getFile", new Mishap.Status(502), new Mishap.Status(429, 1), new Mishap.Cut());
        api.Telegram.Files["f-1"] = TestFiles.Pdf;
        await channel.BringAndWorkAsync(channel.GivenPerson().Sends(new JsonObject { ["document"] = Document("f-1", "price.pdf", "application/pdf") }));

        for (var i = 0; i < 4; i++)
        {
            api.Clock.Advance(TimeSpan.FromMinutes(1));
            await api.DrainWorkAsync();
        }

        (await channel.MessagesAsync()).Single()["attachments"]![0]!["state"]!.ToString().Should().Be("stored");
    }

    [Fact]
    public async Task A_file_of_another_workspace_is_not_there()
    {
        var (mine, other) = (await api.GivenTelegramAsync("off"), await api.GivenTelegramAsync("off"));
        var file = await ReceiveAsync(other, "document", Document("o-1", "price.pdf", "application/pdf"), "o-1", TestFiles.Pdf);

        using var open = await mine.Owner.GetAsync(await AddressAsync(other, file));

        open.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<JsonNode> ReceiveAsync(TelegramChannel channel, string kind, JsonNode content, string id, byte[] bytes)
    {
        api.Telegram.Files[id] = bytes;
        await channel.BringAndWorkAsync(channel.GivenPerson().Sends(new JsonObject { [kind] = content }));
        return (await channel.MessagesAsync()).Single()["attachments"]![0]!;
    }

    private static async Task<string> AddressAsync(TelegramChannel channel, JsonNode file) => $"/api/v1/conversations/{await channel.ConversationIdAsync()}/attachments/{file["id"]}";

    private static async Task<HttpResponseMessage> OpenAsync(TelegramChannel channel, JsonNode file, string part = "") => await channel.Owner.GetAsync(await AddressAsync(channel, file) + part);

    private static JsonObject Sized(string id, int width, int height) => new() { ["file_id"] = id, ["file_unique_id"] = id, ["width"] = width, ["height"] = height };

    private static JsonObject Document(string id, string name, string mediaType) => new() { ["file_id"] = id, ["file_name"] = name, ["mime_type"] = mediaType };
}
