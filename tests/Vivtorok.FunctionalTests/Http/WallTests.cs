using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Http;

/// <summary>Walks every route of the document from outside: from another workspace, without a session, with too small a role.</summary>
public sealed class WallTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    // Whoever adds a route here says by that, that strangers may call it.
    private static readonly string[] Public =
    [
        "Register", "SignIn", "ConfirmEmail", "ForgotPassword", "ResetPassword", "GetInvitation", "AcceptInvitation", "OpenVisitorSession",
        "CompleteSignIn", "DisownSignIn", // the challenge and the letter's token are what they check
        "GetPolicies", "ReopenByLink", "GetMyDataLink", "SendMyDataCode", "EnterMyData", "GetMyData", "GetMyArchive", "AskAboutMyData", // by a signed link
        "VerifyWhatsApp", // answers 403 to whoever does not know the channel's own token
    ];

    // What every member may change: their own account, and what they have read.
    private static readonly string[] Own =
    [
        "SignOut", "UpdateAccount", "ResendConfirmation", "ChangePassword", "SwitchWorkspace", "RevokeSession", "MarkConversationRead",
        "StepUp", "RevokeOtherSessions", "BeginSecondFactor", "ConfirmSecondFactor", "RenewRecoveryCodes", "TurnSecondFactorOff",
        "AnswerPolicy", "CloseAccount",
    ];

    [Fact]
    public async Task A_row_of_another_workspace_does_not_exist_on_any_route()
    {
        var theirs = await FullWorkspace.OpenAsync(api);
        var stranger = await api.GivenWorkspaceAsync();
        var before = await theirs.PictureAsync();
        before.Where(list => list.Value == "[]").Should().BeEmpty("a wall with nothing behind it proves nothing");

        var breaches = new List<string>();
        foreach (var operation in (await ApiDocumentReader.OperationsAsync(api)).Where(operation => operation is { IsGuarded: true, IsOneRow: true }))
        {
            var path = ApiDocumentReader.Fill(operation.Path, place => theirs.IdFor(operation.Path, place));
            var body = operation.HasBody ? await BodyAsync(theirs, operation, path) : null;
            using var response = await SendAsync(stranger.Owner, operation.Method, path, body);
            var shut = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || (!operation.IsRead && response.StatusCode is HttpStatusCode.BadRequest);
            if (!shut && !IsOwnRow(operation)) breaches.Add($"{operation}: {(int)response.StatusCode}");
        }

        breaches.Should().BeEmpty();
        (await theirs.PictureAsync()).Should().BeEquivalentTo(before);
    }

    [Fact]
    public async Task No_list_shows_anything_of_another_workspace()
    {
        var theirs = await FullWorkspace.OpenAsync(api);
        var stranger = await api.GivenWorkspaceAsync();

        foreach (var operation in (await ApiDocumentReader.OperationsAsync(api)).Where(operation => operation is { IsGuarded: true, IsRead: true, IsOneRow: false }))
        {
            using var response = await stranger.Owner.GetAsync(new Uri(operation.Path, UriKind.Relative));
            var text = await response.Content.ReadAsStringAsync();

            ((int)response.StatusCode).Should().BeLessThan(500, operation.ToString());
            theirs.Ids.Should().NotContain(id => text.Contains(id, StringComparison.OrdinalIgnoreCase), operation.ToString());
        }
    }

    [Fact]
    public async Task A_reference_to_a_row_of_another_workspace_is_refused()
    {
        var (theirs, mine) = (await FullWorkspace.OpenAsync(api), await FullWorkspace.OpenAsync(api));
        var owner = mine.Workspace.Owner;
        var (contactId, serviceId) = (theirs.IdFor("/api/v1/contacts/", "id"), theirs.IdFor("/api/v1/services/", "id"));
        var pipeline = (await owner.GetJsonAsync("/api/v1/pipelines"))["items"]![0]!;

        var deal = await owner.TryAsync(HttpMethod.Post, "/api/v1/deals", new { title = "X", contactId, pipelineId = pipeline["id"], stageId = pipeline["stages"]![0]!["id"] });
        var task = await owner.TryAsync(HttpMethod.Post, "/api/v1/tasks", new { title = "X", contactId, dueAt = DateTimeOffset.UtcNow });
        var appointment = await owner.TryAsync(HttpMethod.Post, "/api/v1/appointments", new { serviceId, contactId = mine.IdFor("/api/v1/contacts/", "id"), startsAt = DateTimeOffset.UtcNow.AddDays(2), status = "confirmed" });

        new[] { deal, task, appointment }.Should().OnlyContain(answer => answer.Status == HttpStatusCode.NotFound || answer.Status == HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Without_a_session_only_the_listed_routes_answer()
    {
        var open = new List<string>();
        foreach (var operation in await ApiDocumentReader.OperationsAsync(api))
        {
            using var response = await SendAsync(api.Anonymous(), operation.Method, ApiDocumentReader.Fill(operation.Path, place => place == "number" ? "1" : Guid.NewGuid().ToString()), operation.HasBody ? new JsonObject() : null);
            if (response.StatusCode != HttpStatusCode.Unauthorized && !Public.Contains(operation.Id)) open.Add($"{operation.Id}: {(int)response.StatusCode}");
        }

        open.Should().BeEmpty();
    }

    [Fact]
    public async Task A_viewer_changes_nothing()
    {
        var full = await FullWorkspace.OpenAsync(api);
        var viewer = await full.Workspace.GivenMemberAsync("viewer");

        var open = new List<string>();
        foreach (var operation in (await ApiDocumentReader.OperationsAsync(api)).Where(operation => operation is { IsGuarded: true, IsRead: false } && !Own.Contains(operation.Id)))
        {
            using var response = await SendAsync(viewer, operation.Method, ApiDocumentReader.Fill(operation.Path, place => full.IdFor(operation.Path, place)), operation.HasBody ? new JsonObject() : null);
            if (response.StatusCode != HttpStatusCode.Forbidden) open.Add($"{operation.Id}: {(int)response.StatusCode}");
        }

        open.Should().BeEmpty();
    }

    // Templates are the product's, versions of the agent are counted from one in every workspace.
    private static bool IsOwnRow(Operation operation) => operation.Path.Contains("/templates/", StringComparison.Ordinal);

    // What the owner of the row reads, sent by the stranger: nothing but the wall stands against it.
    private static async Task<JsonNode> BodyAsync(FullWorkspace theirs, Operation operation, string path)
    {
        if (operation.Method == "POST") return new JsonObject { ["text"] = "X", ["kind"] = "note", ["until"] = DateTimeOffset.UtcNow.AddDays(1), ["memberId"] = null };
        var (status, _) = await theirs.Workspace.Owner.TryAsync(HttpMethod.Get, path);
        return status == HttpStatusCode.OK ? await theirs.Workspace.Owner.GetJsonAsync(path) : new JsonObject { ["role"] = "viewer", ["mode"] = "off", ["burstWaitSeconds"] = 0, ["title"] = "X" };
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path, JsonNode? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        return await client.SendAsync(request);
    }
}
