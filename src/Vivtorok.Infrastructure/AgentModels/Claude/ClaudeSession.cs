using System.Text.Json;
using System.Text.Json.Nodes;
using Anthropic.Models.Messages;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Common.Agents.Prompts;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Infrastructure.AgentModels.Claude;

/// <summary>One turn with Claude: what it said is sent back to the letter, and every call of a tool is answered once.</summary>
internal sealed class ClaudeSession : IAgentSession
{
    private const int MostPauses = 2;

    private readonly ClaudeClient _client;
    private readonly ModelAccess _access;
    private readonly int _maxTokens;
    private readonly AgentPrompt _prompt;
    private readonly string _tools;
    private readonly List<ClaudeStep> _steps = [];
    private readonly List<string> _hashes = [];

    public ClaudeSession(ClaudeClient client, ModelAccess access, int maxTokens, AgentTurnContext context)
    {
        (_client, _access, _maxTokens) = (client, access, maxTokens);
        (_prompt, _tools) = (AgentPrompt.Compose(context), ClaudeRequests.Tools(context.Tools));
    }

    public TokenUse Spent { get; private set; }

    public TokenUse Estimate => new(ClaudeRequests.EstimateOf(Compose()), _maxTokens);

    public ModelTrace Trace
    {
        get
        {
            PromptText[] parts = [PromptText.Of(_tools), PromptText.Of(_prompt.Rules), PromptText.Of(_prompt.Catalogue)];
            var steps = _steps.Select(step => new TraceStep(step.Assistant.ToJsonString(Json.Options), step.Results.Count, step.Said));
            return new ModelTrace(_access.Model, _maxTokens, parts[0].Hash, parts[1].Hash, parts[2].Hash, _prompt.Moment, [.. steps], [.. _hashes]) { Parts = parts };
        }
    }

    public Task<AgentStep> NextAsync(IReadOnlyList<ToolExchange> results, CancellationToken cancellationToken)
    {
        if (_steps.Count > 0) _steps[^1] = _steps[^1] with { Results = [.. results.Select(Told)] };
        return AskAsync(cancellationToken);
    }

    public Task<AgentStep> ReviseAsync(IReadOnlyList<string> problems, CancellationToken cancellationToken)
    {
        _steps[^1] = _steps[^1] with { Said = AgentPrompt.Revision(problems) };
        return AskAsync(cancellationToken);
    }

    private async Task<AgentStep> AskAsync(CancellationToken cancellationToken)
    {
        for (var pauses = 0; ; pauses++)
        {
            var request = Compose();
            _hashes.Add(ClaudeRequests.HashOf(request));
            var reply = await _client.SendAsync(_access.Key, request, cancellationToken);
            Spent += Use(reply);
            var content = new JsonArray([.. reply.Content.Select(block => JsonNode.Parse(block.Json.GetRawText()))]);
            _steps.Add(new ClaudeStep(content, [], null));
            if (reply.StopReason?.Raw() != "pause_turn" || pauses == MostPauses) return Read(reply);
        }
    }

    private static AgentStep Read(Message reply)
    {
        var calls = reply.Content.Select(block => block.TryPickToolUse(out var use) ? CallOf(use) : null).OfType<ToolCall>().ToList();
        var text = string.Concat(reply.Content.Select(block => block.TryPickText(out var said) ? said.Text : "")).Trim();
        return reply.StopReason?.Raw() switch
        {
            "max_tokens" => throw new ModelFailedException(ModelProblem.Cut, "The answer reached its longest length."),
            "model_context_window_exceeded" => throw new ModelFailedException(ModelProblem.Cut, "The conversation is too long for the model."),
            "refusal" => throw new ModelFailedException(ModelProblem.Declined, "The model declined."),
            "pause_turn" => throw new ModelFailedException(ModelProblem.Cut, "The model paused again and again."),
            _ when calls.Count > 0 => new AgentStep.CallTools(calls),
            _ when text == AgentPrompt.NoReply => new AgentStep.NothingToSay(null),
            _ when text.Length == 0 => throw new ModelFailedException(ModelProblem.Cut, "The answer was empty."),
            _ => new AgentStep.Say(text, null),
        };
    }

    private MessageCreateParams Compose() => ClaudeRequests.Compose(_access.Model, _maxTokens, _tools, _prompt, _steps);

    // The arguments are the model's: every tool reads them with distrust.
    private static ToolCall CallOf(ToolUseBlock use) => new(use.ID, use.Name, new JsonObject(use.Input.Select(pair => KeyValuePair.Create(pair.Key, JsonNode.Parse(pair.Value.GetRawText())))));

    private static string Told(ToolExchange exchange) => ClaudeRequests.Result(exchange.Result.Outcome, exchange.Result.Data.ToJsonString(Json.Options));

    private static TokenUse Use(Message reply)
    {
        var (read, written) = ((int)(reply.Usage.CacheReadInputTokens ?? 0), (int)(reply.Usage.CacheCreationInputTokens ?? 0));
        return new TokenUse((int)reply.Usage.InputTokens + read + written, (int)reply.Usage.OutputTokens, read, written);
    }
}
