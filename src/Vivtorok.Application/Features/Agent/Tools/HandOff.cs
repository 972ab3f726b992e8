using System.Text.Json.Nodes;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Agent.Tools;

/// <summary>Gives the conversation to people. The loop ends the turn when it is called; here is its schema only.</summary>
internal sealed class HandOff : IAgentTool
{
    public const string ToolName = "hand_off";

    public string Name => ToolName;

    public string Description =>
        "Hand the conversation to a person of the business: the customer asks for one, or you cannot help well from what you know. Ends your turn.";

    public string InputSchema => """
        {
          "type": "object",
          "properties": {
            "reason": {
              "type": "string",
              "enum": ["customerRequest", "missingKnowledge", "unsupportedRequest", "policyRestriction", "toolFailure", "pendingClarification"],
              "description": "customerRequest: they asked for a person; missingKnowledge: the business has not said; policyRestriction: it is not yours to decide"
            },
            "note": { "type": "string", "maxLength": 1000, "description": "For the team: what the customer wants and what is already settled." },
            "words": { "type": "string", "maxLength": 1000, "description": "What the customer reads, in the customer's language." }
          },
          "required": ["reason", "note", "words"],
          "additionalProperties": false
        }
        """;

    public Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken) =>
        Task.FromResult(ToolResult.Ok([]));

    public static HandOffRequest Read(JsonObject arguments)
    {
        var reason = Enum.TryParse<HandOffReason>(Text(arguments, "reason"), ignoreCase: true, out var known) ? known : HandOffReason.UnsupportedRequest;
        return new HandOffRequest(reason, Text(arguments, "note"), Text(arguments, "words"));
    }

    private static string? Text(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

/// <summary>Why the agent gives up the conversation, what the team should know and what the customer reads.</summary>
internal sealed record HandOffRequest(HandOffReason Reason, string? Note, string? Words);
