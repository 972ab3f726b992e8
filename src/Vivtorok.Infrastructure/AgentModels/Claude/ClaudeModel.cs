using System.Text.Json.Nodes;
using Anthropic.Models.Messages;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Common.Agents.Prompts;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Infrastructure.AgentModels.Claude;

/// <summary>Claude over the Messages API.</summary>
internal sealed class ClaudeModel(ClaudeClient client, IOptions<ClaudeOptions> options) : IAgentModel
{
    private const int CheckTokens = 16;

    public string Name => "claude";

    public bool IsBuiltIn => false;

    public string DefaultModel => options.Value.Model;

    public ModelAccess? Platform => string.IsNullOrEmpty(options.Value.ApiKey) ? null : new ModelAccess(options.Value.Model, options.Value.ApiKey);

    public IAgentSession Begin(AgentTurnContext context, ModelAccess access) => new ClaudeSession(client, access, options.Value.MaxTokens, context);

    public async Task CheckAsync(ModelAccess access, CancellationToken cancellationToken)
    {
        var request = new MessageCreateParams { Model = access.Model, MaxTokens = CheckTokens, Messages = [new UserMessageParam("Say: ok")] };
        await client.SendAsync(access.Key, request, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> RebuildAsync(ModelTrace trace, AgentTrail trail, CancellationToken cancellationToken)
    {
        var prompt = new AgentPrompt(trail.Parts[trace.Rules], trail.Parts[trace.Catalogue], PromptHistory.Write(trail.History, trail.Skipped), trace.Moment);
        var steps = new List<ClaudeStep>();
        var bodies = new List<string>();
        var used = 0;
        for (var i = 0; i < trace.Requests.Count; i++)
        {
            bodies.Add(await ClaudeWire.BodyOfAsync(options.Value, ClaudeRequests.Compose(trace.Model, trace.MaxTokens, trail.Parts[trace.Tools], prompt, steps), cancellationToken));
            if (i >= trace.Steps.Count) break;
            var step = trace.Steps[i];
            var results = trail.Uses.Skip(used).Take(step.Results).Select(use => ClaudeRequests.Result(use.Outcome, use.Result));
            used += step.Results;
            steps.Add(new ClaudeStep(JsonNode.Parse(step.Assistant)!.AsArray(), [.. results], step.Said));
        }

        return bodies;
    }
}
