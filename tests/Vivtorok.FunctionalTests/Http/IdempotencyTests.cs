using System.Net;
using System.Net.Http.Json;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

public sealed class IdempotencyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object Contact = new { name = "Ірина", phone = "+380671112233" };

    [Fact]
    public async Task A_repeat_gets_the_first_answer_and_changes_nothing()
    {
        var workspace = await api.GivenWorkspaceAsync();

        using var first = await PostAsync(workspace.Owner, "k-1", Contact);
        using var again = await PostAsync(workspace.Owner, "k-1", Contact);

        first.StatusCode.Should().Be(HttpStatusCode.Created);
        again.StatusCode.Should().Be(HttpStatusCode.Created);
        (await again.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        again.Headers.Location.Should().Be(first.Headers.Location);
        again.Headers.GetValues("Idempotency-Replayed").Should().Equal("true");
        await CountAsync(workspace, 1);
    }

    [Fact]
    public async Task Of_many_at_once_one_does_the_work()
    {
        var workspace = await api.GivenWorkspaceAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(workspace.Owner, "k-1", Contact)));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Created || answer.StatusCode == HttpStatusCode.Conflict);
        await CountAsync(workspace, 1);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_refused()
    {
        var workspace = await api.GivenWorkspaceAsync();
        using var first = await PostAsync(workspace.Owner, "k-1", Contact);

        using var other = await PostAsync(workspace.Owner, "k-1", new { name = "Інша", phone = "+380671112244" });

        other.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await other.Content.ReadAsStringAsync()).Should().Contain("idempotency.otherRequest");
        await CountAsync(workspace, 1);
    }

    [Fact]
    public async Task A_refused_request_may_be_mended_and_sent_again()
    {
        var workspace = await api.GivenWorkspaceAsync();
        using var wrong = await PostAsync(workspace.Owner, "k-1", new { name = new string('x', 5000) });

        using var mended = await PostAsync(workspace.Owner, "k-1", Contact);

        wrong.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        mended.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_key_is_free_again_after_a_day_and_another_workspace_has_its_own()
    {
        var (mine, other) = (await api.GivenWorkspaceAsync(), await api.GivenWorkspaceAsync());
        using var first = await PostAsync(mine.Owner, "k-1", Contact);

        using var elsewhere = await PostAsync(other.Owner, "k-1", new { name = "Інша", phone = "+380671112244" });
        api.Clock.Advance(TimeSpan.FromHours(25));
        using var later = await PostAsync(mine.Owner, "k-1", new { name = "Третя", phone = "+380671112255" });

        elsewhere.StatusCode.Should().Be(HttpStatusCode.Created);
        later.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_key_that_is_no_plain_text_is_refused()
    {
        var workspace = await api.GivenWorkspaceAsync();

        using var response = await PostAsync(workspace.Owner, new string('k', 300), Contact);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/contacts") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private static async Task CountAsync(TestWorkspace workspace, int expected) =>
        (await workspace.Owner.GetJsonAsync("/api/v1/contacts"))["items"]!.AsArray().Should().HaveCount(expected);
}
