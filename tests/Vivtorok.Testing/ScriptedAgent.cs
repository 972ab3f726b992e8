using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Testing;

/// <summary>A language model that says what a test wants, at the port where real ones are plugged in.</summary>
public sealed class ScriptedAgent : IAgentModel
{
    public string Name => "built-in";

    public bool IsBuiltIn => true;

    /// <summary>The step for a turn; it may take its time.</summary>
    public Func<AgentTurnContext, Task<AgentStep>> Answer { get; set; } = _ => Task.FromResult<AgentStep>(new AgentStep.Say("Добре.", null));

    /// <summary>The step after what the tools just answered; takes the place of <see cref="Answer"/>.</summary>
    public Func<AgentTurnContext, IReadOnlyList<ToolExchange>, AgentStep>? AnswerTo { get; set; }

    /// <summary>What it says when its words did not pass their check.</summary>
    public Func<IReadOnlyList<string>, AgentStep> Revise { get; set; } = _ => new AgentStep.Say("Добре.", null);

    public List<AgentTurnContext> Seen { get; } = [];

    public void Say(string text)
    {
        AnswerTo = null;
        Answer = _ => Task.FromResult<AgentStep>(new AgentStep.Say(text, null));
    }

    /// <summary>Calls these tools in its next turns, then says something harmless; the answers are put in the list.</summary>
    public List<ToolExchange> Call(params (string Tool, JsonObject Arguments)[] calls)
    {
        var answers = new List<ToolExchange>();
        AnswerTo = (_, results) =>
        {
            answers.AddRange(results);
            return results.Count == 0 && calls.Length > 0
                ? new AgentStep.CallTools([.. calls.Select((call, index) => new ToolCall($"{index}", call.Tool, (JsonObject)call.Arguments.DeepClone()))])
                : new AgentStep.Say("Добре.", null);
        };
        return answers;
    }

    public IAgentSession Begin(AgentTurnContext context, ModelAccess access)
    {
        Seen.Add(context);
        return new Session(this, context);
    }

    private sealed class Session(ScriptedAgent agent, AgentTurnContext context) : IAgentSession
    {
        public Task<AgentStep> NextAsync(IReadOnlyList<ToolExchange> results, CancellationToken cancellationToken) =>
            agent.AnswerTo is { } answer ? Task.FromResult(answer(context, results)) : agent.Answer(context);

        public Task<AgentStep> ReviseAsync(IReadOnlyList<string> problems, CancellationToken cancellationToken) => Task.FromResult(agent.Revise(problems));
    }
}

/// <summary>The product with a scripted model instead of the built-in agent.</summary>
public sealed class ScriptedAgentFixture : ApiFixture
{
    public ScriptedAgent Agent { get; } = new();

    protected override void Replace(IServiceCollection services)
    {
        services.RemoveAll<IAgentModel>();
        services.AddSingleton<IAgentModel>(Agent);
    }
}
