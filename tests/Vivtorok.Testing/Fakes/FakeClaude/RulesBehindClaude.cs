using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;

namespace Vivtorok.Testing.Fakes.FakeClaude;

/// <summary>
/// The built-in rules as a model behind the Messages API: whole dialogues run through the adapter, the protocol and the tool loop as
/// they would with a language model. Each turn's key is its name, by which the server finds what the product began.
/// </summary>
public sealed class RulesBehindClaude
{
    private readonly ConcurrentDictionary<string, Begun> _turns = new();
    private readonly ConcurrentDictionary<ConversationId, string?> _memories = new();

    /// <summary>Puts itself between the product and its adapter.</summary>
    public void Tap(IServiceCollection services)
    {
        var adapter = services.Last(service => service.ServiceType == typeof(IAgentModel));
        services.Remove(adapter);
        services.AddTransient<IAgentModel>(provider => new Tapped((IAgentModel)ActivatorUtilities.CreateInstance(provider, adapter.ImplementationType!), this));
        var rules = services.First(service => service.ServiceType == typeof(IAgentModel)).ImplementationType!;
        Rules = (IAgentModel)Activator.CreateInstance(rules)!;
    }

    private IAgentModel? Rules { get; set; }

    public async Task<ClaudeAnswer> AnswerAsync(ClaudeRequest request, CancellationToken cancellationToken)
    {
        var turn = _turns[request.Key];
        var step = Problems(request) is { } problems
            ? await turn.Session.ReviseAsync(problems, cancellationToken)
            : await turn.Session.NextAsync(turn.Asked is { } asked && request.LastResult is { } result ? [new ToolExchange(asked, ResultOf(result))] : [], cancellationToken);
        turn.Asked = (step as AgentStep.CallTools)?.Calls[0];
        if (step is AgentStep.Say said) _memories[turn.Conversation] = said.Dialogue;
        if (step is AgentStep.NothingToSay quiet) _memories[turn.Conversation] = quiet.Dialogue;
        return step switch
        {
            AgentStep.CallTools { Calls: [var call, ..] } => ClaudeAnswer.Call(call.Name, call.Arguments.DeepClone().AsObject()),
            AgentStep.Say { Text: var text } => ClaudeAnswer.Say(text),
            _ => ClaudeAnswer.Say("[no reply]"),
        };
    }

    // What nothing backs, as the product tells it; null: it did not send words back.
    private static string[]? Problems(ClaudeRequest request)
    {
        var told = request.Json["messages"]!.AsArray()[^1]!["content"]!.AsArray().Select(block => (string?)block!["text"])
            .FirstOrDefault(text => text?.StartsWith("Your reply was not sent.", StringComparison.Ordinal) == true);
        if (told is null) return null;
        var line = told.Split('\n')[0];
        return [.. JsonNode.Parse(line[line.IndexOf('[', StringComparison.Ordinal)..])!.AsArray().Select(word => (string)word!)];
    }

    private static ToolResult ResultOf(JsonObject told) => new((string)told["outcome"]!, told["data"]!.DeepClone().AsObject());

    private sealed class Begun(IAgentSession session, ConversationId conversation)
    {
        public IAgentSession Session => session;

        public ConversationId Conversation => conversation;

        public ToolCall? Asked { get; set; }
    }

    private sealed class Tapped(IAgentModel adapter, RulesBehindClaude rules) : IAgentModel
    {
        public string Name => adapter.Name;

        public bool IsBuiltIn => adapter.IsBuiltIn;

        public ModelAccess? Platform => adapter.Platform;

        public string DefaultModel => adapter.DefaultModel;

        public Task CheckAsync(ModelAccess access, CancellationToken cancellationToken) => adapter.CheckAsync(access, cancellationToken);

        public Task<IReadOnlyList<string>> RebuildAsync(ModelTrace trace, AgentTrail trail, CancellationToken cancellationToken) => adapter.RebuildAsync(trace, trail, cancellationToken);

        public IAgentSession Begin(AgentTurnContext context, ModelAccess access)
        {
            var key = $"turn-{Guid.NewGuid():N}";
            var conversation = context.Scope.ConversationId;
            var remembered = context with { Dialogue = rules._memories.GetValueOrDefault(conversation) };
            rules._turns[key] = new Begun(rules.Rules!.Begin(remembered, ModelAccess.None), conversation);
            return adapter.Begin(context, access with { Key = key });
        }
    }
}
