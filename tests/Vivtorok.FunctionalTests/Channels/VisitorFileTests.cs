using System.Net;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Channels;

/// <summary>Files that nobody has let in yet.</summary>
public sealed class VisitorFileTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Files = "/api/v1/web-chat/files?fileName=x.bin";

    [Fact]
    public async Task Without_a_token_nothing_of_a_file_is_read()
    {
        using var http = api.Anonymous();
        using var body = new UnsentBody();

        using var answer = await http.PostAsync(Files, body).WaitAsync(TimeSpan.FromSeconds(30));

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Before_the_first_message_nothing_of_a_file_is_read()
    {
        var guest = await (await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, "off")).GuestAsync();
        using var body = new UnsentBody();

        using var answer = await guest.Http.PostAsync(Files, body).WaitAsync(TimeSpan.FromSeconds(30));

        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_file_larger_than_any_may_be_is_refused()
    {
        var guest = await (await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, "off")).GuestAsync();
        await guest.SayAsync("Добрий день");

        using var answer = await guest.UploadAsync("x.bin", new byte[(20 << 20) + 1]);

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    // Twenty megabytes are promised and none comes.
    private sealed class UnsentBody : HttpContent
    {
        private readonly TaskCompletionSource _never = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _never.Task;

        protected override bool TryComputeLength(out long length)
        {
            length = 20 << 20;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            _never.TrySetCanceled();
            base.Dispose(disposing);
        }
    }
}
