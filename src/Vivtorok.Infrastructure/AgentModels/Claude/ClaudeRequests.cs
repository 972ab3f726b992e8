using System.Text.Json;
using System.Text.Json.Nodes;
using Anthropic.Models.Messages;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Common.Agents.Prompts;

namespace Vivtorok.Infrastructure.AgentModels.Claude;

/// <summary>One answer of the model and what it is told next: results of its calls, or words.</summary>
internal sealed record ClaudeStep(JsonArray Assistant, IReadOnlyList<string> Results, string? Said);

/// <summary>
/// Makes a request out of its parts, always the same one of the same parts. The order is that of the provider's cache: tools,
/// rules, catalogue, conversation; a mark stands after each of the last three and after the newest step. The moment comes after
/// the last mark of the conversation, where it makes nothing stale.
/// </summary>
internal static class ClaudeRequests
{
    private static readonly CacheControlEphemeral Cached = new();

    public static string Tools(IReadOnlyList<IAgentTool> tools) => new JsonArray([.. tools.OrderBy(tool => tool.Name, StringComparer.Ordinal).Select(tool => new JsonObject
    {
        ["name"] = tool.Name, ["description"] = tool.Description, ["input_schema"] = JsonNode.Parse(tool.InputSchema),
    })]).ToJsonString();

    public static MessageCreateParams Compose(string model, int maxTokens, string tools, AgentPrompt prompt, IReadOnlyList<ClaudeStep> steps) => new()
    {
        Model = model,
        MaxTokens = maxTokens,
        Tools = [.. JsonNode.Parse(tools)!.AsArray().Select(tool => (ToolUnion)ToolOf(tool!))],
        System = new List<TextBlockParam> { new() { Text = prompt.Rules, CacheControl = Cached }, new() { Text = prompt.Catalogue, CacheControl = Cached } },
        Messages = [.. Conversation(prompt), .. Steps(steps)],
    };

    /// <summary>A tool's answer as the model reads it: no angle bracket can close a marker of ours.</summary>
    public static string Result(string outcome, string data) =>
        $$"""{"outcome":{{JsonSerializer.Serialize(outcome)}},"data":{{data.Replace("<", "\\u003C", StringComparison.Ordinal).Replace(">", "\\u003E", StringComparison.Ordinal)}}}""";

    public static string HashOf(MessageCreateParams request)
    {
        var body = string.Join('\n', request.RawBodyData.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}:{part.Value.GetRawText()}"));
        return PromptText.Of(body).Hash;
    }

    /// <summary>About so many tokens at most: a token is rarely less than two and a half characters, in Cyrillic too.</summary>
    public static int EstimateOf(MessageCreateParams request) => request.RawBodyData.Values.Sum(part => part.GetRawText().Length) * 2 / 5;

    private static Tool ToolOf(JsonNode tool)
    {
        var schema = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(tool["input_schema"]!)!;
        return new Tool { Name = tool["name"]!.GetValue<string>(), Description = tool["description"]!.GetValue<string>(), InputSchema = InputSchema.FromRawUnchecked(schema) };
    }

    private static IEnumerable<MessageParam> Conversation(AgentPrompt prompt)
    {
        for (var i = 0; i < prompt.Messages.Count; i++)
        {
            var (message, isLast) = (prompt.Messages[i], i == prompt.Messages.Count - 1);
            List<ContentBlockParam> blocks = [.. message.Blocks.Select((text, at) => (ContentBlockParam)Text(text, isLast && at == message.Blocks.Count - 1))];
            if (isLast) blocks.Add(Text(prompt.Moment, isCached: false));
            yield return message.IsCustomer ? new UserMessageParam(blocks) : new AssistantMessageParam(blocks);
        }
    }

    // A step that was only a pause goes on in the same message.
    private static IEnumerable<MessageParam> Steps(IReadOnlyList<ClaudeStep> steps)
    {
        List<ContentBlockParam> said = [];
        for (var i = 0; i < steps.Count; i++)
        {
            said.AddRange(steps[i].Assistant.Select(block => new ContentBlockParam(JsonSerializer.SerializeToElement(block))));
            var told = Told(steps[i], i == steps.Count - 1);
            if (told.Count == 0) continue;
            yield return new AssistantMessageParam(said);
            yield return new UserMessageParam(told);
            said = [];
        }

        if (said.Count > 0) yield return new AssistantMessageParam(said);
    }

    private static List<ContentBlockParam> Told(ClaudeStep step, bool isLast)
    {
        var calls = step.Assistant.Where(block => (string?)block!["type"] == "tool_use").ToList();
        List<ContentBlockParam> told = [.. calls.Select((call, index) => (ContentBlockParam)new ToolResultBlockParam((string)call!["id"]!)
        {
            Content = index < step.Results.Count ? step.Results[index] : Result("tool.notRun", "{}"),
            IsError = index >= step.Results.Count || !step.Results[index].StartsWith("{\"outcome\":\"ok\"", StringComparison.Ordinal),
            CacheControl = isLast && index == calls.Count - 1 && step.Said is null ? Cached : null,
        })];
        if (step.Said is { } words) told.Add(Text(words, isLast));
        return told;
    }

    private static TextBlockParam Text(string text, bool isCached) => isCached ? new TextBlockParam { Text = text, CacheControl = Cached } : new TextBlockParam { Text = text };
}
