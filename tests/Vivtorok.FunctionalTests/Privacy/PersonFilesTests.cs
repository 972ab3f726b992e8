using System.IO.Compression;
using System.Net;
using System.Text;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Privacy;

public sealed class PersonFilesTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Files_of_an_erased_person_are_gone_from_the_store_and_those_of_others_are_not()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);
        await person.Guest.SendFileAsync("список.txt", Encoding.UTF8.GetBytes("барвінок"));
        var other = await person.Chat.GuestAsync();
        await other.SayAsync("Добрий день");
        var kept = await other.SendFileAsync("інше.txt", "кактус"u8.ToArray());

        (await api.FindEverywhereAsync("барвінок")).Should().NotBeEmpty();

        await workspace.Owner.SendJsonAsync(HttpMethod.Post, $"/api/v1/contacts/{person.Id}/erasure", new { confirm = true });
        await api.DrainWorkAsync();

        (await api.FindEverywhereAsync("барвінок")).Should().BeEmpty();
        using var open = await other.Http.GetAsync($"/api/v1/web-chat/files/{kept}");
        (await open.Content.ReadAsStringAsync()).Should().Be("кактус");
    }

    [Fact]
    public async Task The_archive_of_a_person_holds_their_files()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var person = await Person.LeaveTracesAsync(api, workspace);

        using var zip = new ZipArchive(await workspace.Owner.GetStreamAsync($"/api/v1/contacts/{person.Id}/personal-data"));

        var file = zip.Entries.Should().ContainSingle(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal)).Subject;
        file.FullName.Should().EndWith("-Незабудько.txt");
        using var reader = new StreamReader(await file.OpenAsync(), Encoding.UTF8);
        (await reader.ReadToEndAsync()).Should().Contain(Person.Said);
    }

    [Fact]
    public async Task A_visitor_sends_a_picture_and_gets_one_back_and_nobody_else_can_open_them()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner, "off");
        var (guest, stranger) = (await chat.GuestAsync(), await chat.GuestAsync());
        using var tooEarly = await guest.UploadAsync("foto.jpg", TestFiles.Photo());
        await guest.SayAsync("Добрий день");
        await stranger.SayAsync("І я тут");

        var sent = await guest.SendFileAsync("foto.jpg", TestFiles.Photo(300, 200));

        tooEarly.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var line = (await guest.ReadAsync()).GetProperty("items").EnumerateArray().Last().GetProperty("files")[0];
        (line.GetProperty("id").GetGuid(), line.GetProperty("width").GetInt32(), line.GetProperty("height").GetInt32()).Should().Be((sent, 300, 200));
        using var own = await guest.Http.GetAsync($"/api/v1/web-chat/files/{sent}?thumbnail=true");
        using var theirs = await stranger.Http.GetAsync($"/api/v1/web-chat/files/{sent}");
        (own.StatusCode, theirs.StatusCode).Should().Be((HttpStatusCode.OK, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_visitors_message_with_a_file_that_is_sent_twice_arrives_once_with_its_file()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var chat = await WebChat.OpenAsync(api, workspace.Owner, "off");
        var guest = await chat.GuestAsync();
        await guest.SayAsync("Добрий день");
        using var uploaded = await guest.UploadAsync("прайс.pdf", TestFiles.Pdf);
        var id = System.Text.Json.JsonDocument.Parse(await uploaded.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
        var body = new { clientMessageId = "once", text = "", fileIds = new[] { id } };

        using var first = await guest.Http.PostAsync("/api/v1/web-chat/messages", System.Net.Http.Json.JsonContent.Create(body));
        using var second = await guest.Http.PostAsync("/api/v1/web-chat/messages", System.Net.Http.Json.JsonContent.Create(body));

        (first.StatusCode, second.StatusCode).Should().Be((HttpStatusCode.Accepted, HttpStatusCode.Accepted));
        (await guest.ReadAsync()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("files").GetArrayLength()).Should().Equal(0, 1);
    }
}
