using System.Text;
using System.Text.Json.Nodes;
using Vivtorok.Api.Http;
using Vivtorok.FunctionalTests.Http;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Security;

/// <summary>
/// Who may call what: one table, made from what the routes declare, tried with a caller of every kind on every route, and written to
/// <c>docs/security/role-matrix.md</c> (anew with <c>VIVTOROK_WRITE_DOCS=1</c>). What rows of other workspaces answer is walked by WallTests.
/// </summary>
public sealed class RoleMatrixTests(RouteFixture api) : IClassFixture<RouteFixture>
{
    private static readonly string[] Roles = [Policies.Viewer, Policies.Agent, Policies.Admin, Policies.Owner];

    [Fact]
    public async Task Every_route_of_the_document_declares_who_may_call_it()
    {
        var undeclared = (await RowsAsync()).Where(row => row.Route.Role is null == !row.Route.IsAnonymous);

        undeclared.Select(row => row.Route.ToString()).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_caller_of_every_kind_is_let_in_or_refused_as_the_table_says()
    {
        var full = await FullWorkspace.OpenAsync(api);
        var callers = new Dictionary<string, HttpClient> { ["nobody"] = api.Anonymous() };
        foreach (var role in Roles) callers[role] = role == Policies.Owner ? full.Workspace.Owner : await full.Workspace.GivenMemberAsync(role.ToLowerInvariant());
        callers["key"] = await full.Workspace.GivenApiClientAsync("read", "write", "export", "erase");

        var wrong = new List<string>();
        foreach (var row in (await RowsAsync()).OrderBy(row => row.Route.Name == "SignOut")) // the last thing each does
            foreach (var (kind, caller) in callers)
                if (await CallAsync(caller, row) is var letIn && letIn != row.Lets(kind)) wrong.Add($"{row.Route} as {kind}: {(letIn ? "let in" : "refused")}");

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task The_table_in_the_documents_is_current()
    {
        var file = Path.Combine(Root(), "docs", "security", "role-matrix.md");
        var table = Write(await RowsAsync());
        if (Environment.GetEnvironmentVariable("VIVTOROK_WRITE_DOCS") == "1") await File.WriteAllTextAsync(file, table);

        (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").Should().Be(table);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync()
    {
        var routes = api.Routes.Where(route => route.Name.Length > 0).ToLookup(route => route.Name);
        return [.. (await ApiDocumentReader.OperationsAsync(api)).Select(operation => new Row(operation, routes[operation.Id].First()))];
    }

    // Rows that nobody has: who is let in finds nothing, and changes nothing.
    private static async Task<bool> CallAsync(HttpClient caller, Row row)
    {
        var operation = row.Operation;
        var path = ApiDocumentReader.Fill(operation.Path, place => place is "number" or "n" ? "1" : Guid.CreateVersion7().ToString());
        var (status, code) = await caller.TryAsync(new HttpMethod(operation.Method), path, operation.HasBody ? new JsonObject() : null);
        if (row.AsksForItsOwn) return (int)status is not (401 or 403 or 404);
        return (int)status != 401 && code is not ("role.insufficient" or "apiKey.notAllowed" or "apiKey.scope");
    }

    private static string Write(IReadOnlyList<Row> rows)
    {
        var text = new StringBuilder("# Who may call what\n\nMade from the routes' own declarations and tried on every route by `RoleMatrixTests`. Rows of another workspace answer 404 on every ");
        text.Append("route with a place for an id (`WallTests`).\n`own`: the visitor's token or the provider's signature, whoever brings it. `again`: password or code within ten minutes. `key`: an API key with the scopes named; a key acts as an admin at most.\n\n");
        text.Append("| route | nobody | viewer | agent | admin | owner | key | again |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var row in rows.OrderBy(row => row.Operation.Path, StringComparer.Ordinal).ThenBy(row => row.Operation.Method, StringComparer.Ordinal))
        {
            string[] cells = [.. Roles.Prepend("nobody").Select(kind => row.AsksForItsOwn ? "own" : row.Lets(kind) ? "yes" : "–"), row.KeyScopes, row.Route.StepUp is null ? "" : "yes"];
            text.Append("| `").Append(row.Operation).Append("` | ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Vivtorok.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    private sealed record Row(Operation Operation, DeclaredRoute Route)
    {
        // A visitor's token, a provider's signature: no session and no key stands in for it.
        public bool AsksForItsOwn => Route.IsAnonymous
            && (Operation.Path.StartsWith("/api/v1/web-chat/messages", StringComparison.Ordinal) || Operation.Path.StartsWith("/api/v1/web-chat/files", StringComparison.Ordinal) || Operation.Path.StartsWith("/webhooks/", StringComparison.Ordinal));

        public string KeyScopes => !Lets("key") ? "–" : Route.IsAnonymous ? "yes" : string.Join(" + ", new[] { Operation.IsRead ? "read" : "write", Route.StepUp?.KeyScope?.ToString().ToLowerInvariant() }.Where(scope => scope is not null));

        public bool Lets(string kind) => !AsksForItsOwn && (Route.IsAnonymous || kind switch
        {
            "nobody" => false,
            "key" => !Route.RefusesKeys && Array.IndexOf(Roles, Route.Role) <= Array.IndexOf(Roles, Policies.Admin),
            _ => Array.IndexOf(Roles, Route.Role) <= Array.IndexOf(Roles, kind),
        });
    }
}
