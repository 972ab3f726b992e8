using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Sales;

public sealed class DealTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/deals";

    [Fact]
    public async Task A_deal_begins_in_the_first_stage_and_moves_along_the_board()
    {
        var (workspace, pipeline, contact) = await GivenBoardAsync();

        var made = await workspace.Owner.SendJsonAsync(HttpMethod.Post, Path, new { title = "Опт", contactId = contact, value = new { amount = 4800000, currency = "UAH" } });
        var moved = await workspace.Owner.SendJsonAsync(HttpMethod.Patch, $"{Path}/{Id(made)}", new { stageId = Stage(pipeline, 3) });

        made["stageId"]!.GetValue<Guid>().Should().Be(Stage(pipeline, 0));
        moved["stageId"]!.GetValue<Guid>().Should().Be(Stage(pipeline, 3));
        moved["value"]!["amount"]!.GetValue<long>().Should().Be(4800000);
        moved["title"]!.GetValue<string>().Should().Be("Опт");
        (await workspace.Owner.GetJsonAsync($"{Path}?stageId={Stage(pipeline, 3)}"))["items"]!.AsArray().Should().ContainSingle();
        (await workspace.Owner.GetJsonAsync($"{Path}?stageId={Stage(pipeline, 0)}"))["items"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_stage_with_deals_stays_and_an_empty_one_can_go()
    {
        var (workspace, pipeline, contact) = await GivenBoardAsync();
        await workspace.Owner.SendJsonAsync(HttpMethod.Post, Path, new { title = "Опт", contactId = contact, stageId = Stage(pipeline, 1) });
        var address = $"/api/v1/pipelines/{Id(pipeline)}";
        var stages = pipeline["stages"]!.AsArray();

        var refused = await workspace.Owner.TryAsync(HttpMethod.Put, address, new { name = "Продажі", stages = new[] { stages[0], stages[3] } });
        var saved = await workspace.Owner.SendJsonAsync(HttpMethod.Put, address, new { name = "Нові", stages = new object?[] { stages[1], new { name = "Готово", kind = "won" } } });

        refused.Should().Be((HttpStatusCode.Conflict, "pipeline.stageHasDeals"));
        saved["stages"]!.AsArray().Select(s => s!["name"]!.GetValue<string>()).Should().Equal("У роботі", "Готово");
        Stage(saved, 0).Should().Be(Stage(pipeline, 1));
    }

    [Fact]
    public async Task What_is_not_there_or_not_ours_is_refused_by_field()
    {
        var (workspace, pipeline, contact) = await GivenBoardAsync();
        var (_, otherPipeline, otherContact) = await GivenBoardAsync();

        (await workspace.Owner.TryAsync(HttpMethod.Post, Path, new { title = "x", contactId = otherContact })).Should().Be((HttpStatusCode.BadRequest, "contact.unknown"));
        (await workspace.Owner.TryAsync(HttpMethod.Post, Path, new { title = "x", contactId = contact, pipelineId = Id(otherPipeline) })).Should().Be((HttpStatusCode.BadRequest, "pipeline.unknown"));
        (await workspace.Owner.TryAsync(HttpMethod.Post, Path, new { title = "x", contactId = contact, pipelineId = Id(pipeline), stageId = Guid.NewGuid() })).Should().Be((HttpStatusCode.BadRequest, "stage.unknown"));
        (await workspace.Owner.TryAsync(HttpMethod.Post, Path, new { title = "", contactId = contact })).Should().Be((HttpStatusCode.BadRequest, "request.invalid"));
        (await workspace.Owner.TryAsync(HttpMethod.Post, Path, new { title = "x", contactId = contact, value = new { amount = -1, currency = "UAH" } })).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_deal_of_another_workspace_is_not_found()
    {
        var ((mine, _, _), (other, _, contact)) = (await GivenBoardAsync(), await GivenBoardAsync());
        var theirs = Id(await other.Owner.SendJsonAsync(HttpMethod.Post, Path, new { title = "Опт", contactId = contact }));

        (await mine.Owner.TryAsync(HttpMethod.Get, $"{Path}/{theirs}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await mine.Owner.TryAsync(HttpMethod.Patch, $"{Path}/{theirs}", new { title = "x" })).Status.Should().Be(HttpStatusCode.NotFound);
        (await mine.Owner.TryAsync(HttpMethod.Delete, $"{Path}/{theirs}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Owner.SendJsonAsync(HttpMethod.Delete, $"{Path}/{theirs}")).Should().NotBeNull();
    }

    private async Task<(TestWorkspace Workspace, JsonNode Pipeline, Guid Contact)> GivenBoardAsync()
    {
        var workspace = await api.GivenWorkspaceAsync();
        var pipeline = (await workspace.Owner.GetJsonAsync("/api/v1/pipelines"))["items"]![0]!;
        return (workspace, pipeline, Id(await workspace.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Олена" })));
    }

    private static Guid Id(JsonNode node) => node["id"]!.GetValue<Guid>();

    private static Guid Stage(JsonNode pipeline, int place) => pipeline["stages"]![place]!["id"]!.GetValue<Guid>();
}
