using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Common.Search;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge.Tools;

internal sealed class SearchKnowledge : IAgentTool
{
    private const int Limit = 5;
    private const int MaxQuery = 500;

    private static readonly ConditionalWeakTable<BusinessSnapshot, SearchIndex<KnowledgeEntry>> Indexes = [];

    public string Name => "search_knowledge";

    public string Description => "The business's own answers to usual questions, the best match first (score 0 to 1). No entry, or only low scores: the business has not said; do not guess.";

    public string InputSchema => """
        {"type":"object","properties":{"query":{"type":"string","description":"the customer's question"}},"required":["query"],"additionalProperties":false}
        """;

    public Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var query = read.Text("query", MaxQuery, required: true);
        if (read.Refusal is { } refusal) return Task.FromResult(refusal);

        var found = Indexes.GetValue(scope.Business, snapshot => new SearchIndex<KnowledgeEntry>(snapshot.Knowledge, FieldsOf)).Find(query!, Limit);
        return Task.FromResult(ToolAnswers.Ok(new
        {
            entries = found.Select(hit => new
            {
                key = hit.Item.Key,
                question = QuestionOf(hit.Item, scope.Language),
                answer = hit.Item.AnswerIn(scope.Language),
                score = Math.Round(hit.Score, 2),
            }).ToList(),
        }));
    }

    private static string? QuestionOf(KnowledgeEntry entry, string language) =>
        entry.Translations.TryGetValue(language, out var translation) && translation.Questions.Count > 0 ? translation.Questions[0]
            : entry.Questions.Count > 0 ? entry.Questions[0] : null;

    private static IEnumerable<Field> FieldsOf(KnowledgeEntry entry) =>
    [
        .. entry.Questions.Select(question => new Field(question, 1)),
        .. entry.Translations.Values.SelectMany(translation => translation.Questions).Select(question => new Field(question, 1)),
        new Field(entry.Answer, 0.6),
        .. entry.Translations.Values.Select(translation => new Field(translation.Answer, 0.6)),
    ];
}
