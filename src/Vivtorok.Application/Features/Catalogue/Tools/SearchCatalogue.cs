using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Common.Search;
using Vivtorok.Domain.Catalogue;

namespace Vivtorok.Application.Features.Catalogue.Tools;

internal sealed class SearchCatalogue : IAgentTool
{
    private const int DefaultLimit = 8;
    private const int MaxLimit = 20;
    private const int MaxQuery = 500;

    // A snapshot is shared by all conversations of its version, and so is what is made of its words.
    private static readonly ConditionalWeakTable<BusinessSnapshot, SearchIndex<CatalogueItem>> Indexes = [];

    public string Name => "search_catalogue";

    public string Description =>
        "Services and products with today's prices (amounts in minor units), variants, durations, stock and promotions. Search by name, city, speciality or any words; "
        + "an empty query lists what there is. Say only prices from this answer; priceKind from is the least it can be, onRequest has no price to tell.";

    public string InputSchema => """
        {"type":"object","properties":{"query":{"type":"string","description":"the customer's words for what they look for; empty for an overview"},
        "limit":{"type":"integer","minimum":1,"maximum":20,"description":"how many items at most, 8 if left out"}},"required":["query"],"additionalProperties":false}
        """;

    public Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var overview = arguments["query"] is JsonValue given && given.TryGetValue<string>(out var text) && string.IsNullOrWhiteSpace(text);
        var (query, limit) = (read.Text("query", MaxQuery, required: !overview), read.Number("limit", 1, MaxLimit) ?? DefaultLimit);
        if (read.Refusal is { } refusal) return Task.FromResult(refusal);

        var items = query is null ? All(scope.Business).Take(limit) : Index(scope.Business).Find(query, limit).Select(found => found.Item);
        return Task.FromResult(ToolAnswers.Ok(new { items = items.Select(item => CatalogueFacts.Of(item, scope)).ToList() }));
    }

    private static IEnumerable<CatalogueItem> All(BusinessSnapshot business) => business.Services.Concat<CatalogueItem>(business.Products);

    private static SearchIndex<CatalogueItem> Index(BusinessSnapshot business) =>
        Indexes.GetValue(business, snapshot => new SearchIndex<CatalogueItem>(All(snapshot), FieldsOf));

    private static IEnumerable<Field> FieldsOf(CatalogueItem item) =>
    [
        new Field(item.Name, 1),
        .. item.Names.Values.Select(name => new Field(name, 1)),
        new Field(item.Key, 0.8),
        new Field((item as Service)?.Category, 0.8),
        .. item.Variants.Select(variant => new Field(variant.Name, 0.8)),
        .. item.Variants.SelectMany(variant => variant.Names.Values).Select(name => new Field(name, 0.8)),
        .. item.Attributes.Values.Select(value => new Field(value, 0.9)),
        new Field(item.Description, 0.6),
        .. item.Descriptions.Values.Select(text => new Field(text, 0.6)),
    ];
}
