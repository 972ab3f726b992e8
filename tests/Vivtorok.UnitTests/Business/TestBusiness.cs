using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Business;
using Vivtorok.Domain;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.UnitTests.Business;

/// <summary>A business of one JSON import, as a turn sees it.</summary>
internal static class TestBusiness
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public static AgentScope Scope(string json, string language = "uk", DateTimeOffset? now = null) => Scope(JsonSerializer.Deserialize<ImportBody>(json, Json.Options)!, language, now);

    public static AgentScope Scope(ImportBody import, string language = "uk", DateTimeOffset? now = null)
    {
        var workspace = new WorkspaceId(Guid.CreateVersion7());
        var profile = new BusinessProfile(workspace, "Тест", "Europe/Kyiv", "UAH", ["uk"]);
        if (import.Profile is { } details) profile.Describe(details.Over(profile));
        var business = new BusinessSnapshot(
            profile,
            Made(import.Services, row => new Service(workspace, row.Key!), (row, made) => row.ApplyTo(made, Now)), [],
            Made(import.Products, row => new Product(workspace, row.Sku!), (row, made) => row.ApplyTo(made, Now)),
            Made(import.Promotions, row => new Promotion(workspace, row.Key!), (row, made) => row.ApplyTo(made, Now)),
            Made(import.Knowledge, row => new KnowledgeEntry(workspace, row.Key!), (row, made) => row.ApplyTo(made, Now)), []);
        return new AgentScope(new ConversationId(Guid.CreateVersion7()), new ContactId(Guid.CreateVersion7()), business, now ?? Now, language);
    }

    public static async Task<JsonObject> AskAsync(this IAgentTool tool, AgentScope scope, object arguments)
    {
        var result = await tool.RunAsync(JsonSerializer.SerializeToNode(arguments)!.AsObject(), scope, CancellationToken.None);
        result.Outcome.Should().Be("ok");
        return result.Data;
    }

    private static List<TMade> Made<TRow, TMade>(IReadOnlyList<TRow>? rows, Func<TRow, TMade> make, Action<TRow, TMade> apply) => [.. (rows ?? []).Select(row =>
    {
        var made = make(row);
        apply(row, made);
        return made;
    })];
}
