using System.Text;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

/// <summary>Sends nonsense to every route: whatever comes, it is the client's mistake and never ours.</summary>
public sealed class BadInputTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly string[] Bodies =
    [
        "", "{", "null", "[]", "\"x\"", "7", "{}", """{"name":null,"email":null,"text":null,"key":null}""", """{"id":"x","limit":-1,"price":{"amount":"many","currency":7}}""",
    ];

    private static readonly string[] Queries =
    [
        "?unheard=1", "?limit=0", "?limit=101", "?limit=many", "?cursor=nonsense", "?cursor=AAAA", "?from=yesterday&to=tomorrow", "?from=9999-12-31T23:59:59Z&to=0001-01-01T00:00:00Z",
        "?search=%00%25_%27%22--", "?contactId=x", "?state=x&status=x&stage=x&assignee=x&sort=x", "?days=-1&date=x", "?days=100000", "?date=9999-12-31&days=31",
    ];

    [Fact]
    public async Task No_body_makes_the_server_fail()
    {
        var full = await FullWorkspace.OpenAsync(api);

        var failures = new List<string>();
        foreach (var operation in (await ApiDocumentReader.OperationsAsync(api)).Where(operation => operation.HasBody && operation.Id != "SignOut"))
            foreach (var body in Bodies.Append(Oversized(operation)).Append(Shuffled(operation)))
            {
                using var content = new StringContent(body, Encoding.UTF8, "application/json");
                using var request = new HttpRequestMessage(new HttpMethod(operation.Method), Path(full, operation)) { Content = content };
                using var response = await full.Workspace.Owner.SendAsync(request);
                if ((int)response.StatusCode >= 500) failures.Add($"{operation} {body[..Math.Min(80, body.Length)]}");
            }

        failures.Should().BeEmpty();
    }

    [Fact]
    public async Task No_query_makes_the_server_fail()
    {
        var full = await FullWorkspace.OpenAsync(api);

        var failures = new List<string>();
        foreach (var operation in (await ApiDocumentReader.OperationsAsync(api)).Where(operation => operation is { IsRead: true, IsGuarded: true }))
            foreach (var query in Queries)
            {
                using var response = await full.Workspace.Owner.GetAsync(new Uri(Path(full, operation) + query, UriKind.Relative));
                if ((int)response.StatusCode >= 500) failures.Add($"{operation}{query}");
                if (query == "?unheard=1" && (int)response.StatusCode != 400) failures.Add($"{operation} takes a parameter it does not know: {(int)response.StatusCode}");
            }

        failures.Should().BeEmpty();
    }

    private static string Path(FullWorkspace full, Operation operation) => ApiDocumentReader.Fill(operation.Path, place => full.IdFor(operation.Path, place));

    // The properties the document names, each with a text that is far too long.
    private static string Oversized(Operation operation) => Filled(operation, new string('я', 30_000));

    // Each with a text where the type is another, or with a sign no database likes.
    private static string Shuffled(Operation operation) => Filled(operation, "\0");

    private static string Filled(Operation operation, string text)
    {
        var names = (string[])["name", "email", "text", "title", "note", "notes", "phone", "key", "instructions", "locale", "token", "password", "businessName", "answer", "sku", "label", "clientMessageId"];
        var body = new JsonObject();
        foreach (var name in names) body[name] = text;
        body["questions"] = new JsonArray(text);
        body["tags"] = new JsonArray(text);
        body["operation"] = operation.Id;
        return body.ToJsonString();
    }
}
