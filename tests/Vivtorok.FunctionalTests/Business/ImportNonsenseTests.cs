using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Business;

public sealed class ImportNonsenseTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Odd =
    [
        "null", "0", "-1", "1.5", "1000000000000000000", "\"\"", "\" \"", "\"2026-02-30\"", "\"24:00\"", "\"a\\u0000b\"", "\"\\ud800\"", "[]", "{}", "[null]",
        "{\"a\":null}", "true", "[[]]", "\"a\\nb\"", "{\"uk\":5}", "{\"\":\"x\"}", "\"UTC\"", "\"onRequest\"", "\"" + new string('x', 5000) + "\"",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nonsense_at_any_place_is_taken_or_refused_with_its_place(int seed)
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var (random, whole) = (new Random(seed), await File.ReadAllTextAsync("Business/mavka.json"));

        for (var i = 0; i < 120; i++)
        {
            var body = JsonNode.Parse(whole)!;
            var values = Values(body).ToList();
            var text = Replaced(body, values[random.Next(values.Count)], Odd[random.Next(Odd.Length)]);
            using var response = await owner.PostAsync("/api/v1/business/import", new StringContent(text, Encoding.UTF8, "application/json"));
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

            if (response.StatusCode == HttpStatusCode.OK) continue;
            response.StatusCode.Should().Be(HttpStatusCode.BadRequest, text);
            answer["errors"]!.AsObject().Should().NotBeEmpty(text);
        }
    }

    private static IEnumerable<JsonNode> Values(JsonNode node) => node switch
    {
        JsonObject row => row.Select(pair => pair.Value).OfType<JsonNode>().SelectMany(value => Values(value).Prepend(value)),
        JsonArray rows => rows.OfType<JsonNode>().SelectMany(value => Values(value).Prepend(value)),
        _ => [],
    };

    private static string Replaced(JsonNode whole, JsonNode value, string odd)
    {
        const string mark = "the place of the nonsense";
        value.ReplaceWith(mark);
        return whole.ToJsonString().Replace($"\"{mark}\"", odd, StringComparison.Ordinal);
    }
}
