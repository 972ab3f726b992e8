using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Application.Features.Agent.BuiltIn;

/// <summary>
/// The agent that needs no language model: it reads a message into intents and slots, decides by plain rules and speaks in
/// templates. The same words in the same state always give the same answer.
/// </summary>
internal sealed class BuiltInAgent : IAgentModel
{
    public string Name => "built-in";

    public bool IsBuiltIn => true;

    public IAgentSession Begin(AgentTurnContext context, ModelAccess access) => new BuiltInSession(context);
}
