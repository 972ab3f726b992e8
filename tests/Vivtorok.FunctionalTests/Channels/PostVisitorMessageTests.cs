using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Channels;

public sealed class PostVisitorMessageTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task The_same_message_again_changes_nothing_and_gets_the_first_answer()
    {
        var guest = await GuestAsync();
        var first = await guest.SayAsync("Добрий день", "m-1");

        var again = await guest.SayAsync("Добрий день", "m-1");

        again.GetProperty("id").GetGuid().Should().Be(first.GetProperty("id").GetGuid());
        (await guest.ReadAsync()).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Messages_sent_at_one_moment_are_all_kept_each_in_its_visitor_s_one_conversation()
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, "off");
        var guests = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => chat.GuestAsync()));

        var posted = await Task.WhenAll(guests.SelectMany(guest => Enumerable.Range(0, 5).Select(i => guest.PostAsync($"Питання {i}"))));

        posted.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.Accepted);
        (await chat.ConversationsAsync()).Should().HaveCount(guests.Length);
        foreach (var guest in guests)
            (await guest.ReadAsync()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("sequence").GetInt32()).Should().Equal(Enumerable.Range(1, 5));
    }

    [Fact]
    public async Task A_first_message_is_read_at_once_however_it_meets_the_reads_of_the_opening_page()
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, "off");
        var guests = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => chat.GuestAsync()));

        await Task.WhenAll(guests.SelectMany(guest => new Task[] { guest.ReadAsync(), guest.SayAsync("Добрий день"), guest.ReadAsync() }));

        foreach (var guest in guests) (await guest.ReadAsync()).GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Two_visitors_may_use_the_same_message_id()
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner, "off");
        var (first, second) = (await chat.GuestAsync(), await chat.GuestAsync());

        var mine = await first.SayAsync("Я перший", "1");
        var theirs = await second.SayAsync("Я другий", "1");

        mine.GetProperty("id").GetGuid().Should().NotBe(theirs.GetProperty("id").GetGuid());
        (await second.ReadAsync()).GetProperty("items")[0].GetProperty("text").GetString().Should().Be("Я другий");
    }

    [Theory]
    [InlineData("", "message.empty")]
    [InlineData("   \n\t ", "message.empty")]
    [InlineData("\u0000\u0007\u001b", "message.empty")]
    public async Task Nothing_readable_is_refused(string text, string code) => await RefusedAsync(await (await GuestAsync()).PostAsync(text), code);

    [Theory]
    [InlineData(4001)]
    [InlineData(200_000)]
    public async Task A_text_that_is_too_long_is_refused(int length) =>
        await RefusedAsync(await (await GuestAsync()).PostAsync(new string('А', length)), "message.tooLong");

    [Theory]
    [InlineData("😀😀😀")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE messages; --")]
    [InlineData("Рядок\nдругий рядок")]
    public async Task Any_readable_text_is_kept_as_it_is(string text)
    {
        var guest = await GuestAsync();

        await guest.SayAsync(text);

        (await guest.ReadAsync()).GetProperty("items")[0].GetProperty("text").GetString().Should().Be(text);
    }

    [Fact]
    public async Task Control_characters_are_dropped()
    {
        var guest = await GuestAsync();

        await guest.SayAsync("  До\u0000бре\u200b\u001b[31m ");

        (await guest.ReadAsync()).GetProperty("items")[0].GetProperty("text").GetString().Should().StartWith("Добре").And.NotContain("\u001b");
    }

    [Theory]
    [InlineData("{\"clientMessageId\":\"a\",\"text\":")]
    [InlineData("[]")]
    [InlineData("{\"clientMessageId\":\"a\",\"text\":5}")]
    [InlineData("null")]
    [InlineData("{\"text\":\"Добрий день\"}")]
    [InlineData("{\"clientMessageId\":\"a\",\"text\":\"\\ud800\"}")]
    public async Task A_malformed_request_is_a_mistake_of_the_caller(string body)
    {
        var guest = await GuestAsync();

        var posted = await guest.Http.PostAsync("/api/v1/web-chat/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        posted.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("vc_wrong")]
    public async Task Without_a_known_token_nobody_writes_or_reads(string? token)
    {
        var stranger = api.Anonymous(token);

        var posted = await stranger.PostAsJsonAsync("/api/v1/web-chat/messages", new { clientMessageId = "1", text = "Добрий день" });
        var read = await stranger.GetAsync("/api/v1/web-chat/messages?after=0&wait=0");

        (posted.StatusCode, read.StatusCode).Should().Be((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_flood_is_slowed_and_another_visitor_is_served()
    {
        var chat = await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner);
        var (flooder, other) = (await chat.GuestAsync(), await chat.GuestAsync());

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 60; i++) answers.Add(await flooder.PostAsync("hi"));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.Should().NotBeEmpty().And.OnlyContain(answer => answer.Headers.RetryAfter!.Delta <= TimeSpan.FromSeconds(60));
        (await other.PostAsync("Добрий день")).StatusCode.Should().Be(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData("after=-1&wait=0")]
    [InlineData("after=0&wait=26")]
    [InlineData("after=x&wait=0")]
    [InlineData("after=0&page=2")]
    public async Task Reading_refuses_what_it_does_not_know(string query)
    {
        var read = await (await GuestAsync()).Http.GetAsync($"/api/v1/web-chat/messages?{query}");

        read.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private async Task<Guest> GuestAsync() => await (await WebChat.OpenAsync(api, (await api.GivenWorkspaceAsync()).Owner)).GuestAsync();

    private static async Task RefusedAsync(HttpResponseMessage answer, string code)
    {
        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString().Should().Be(code);
    }
}
