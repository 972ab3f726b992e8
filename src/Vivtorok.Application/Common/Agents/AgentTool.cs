using System.Text.Json.Nodes;
using Vivtorok.Domain;

namespace Vivtorok.Application.Common.Agents;

/// <summary>
/// Something the agent can do. Tools live with the use cases they share rules with; none takes a contact or a workspace from
/// the model: both come from the <see cref="AgentScope"/> of the conversation.
/// </summary>
public interface IAgentTool
{
    string Name { get; }

    /// <summary>Told to a language model.</summary>
    string Description { get; }

    /// <summary>JSON Schema of the arguments.</summary>
    string InputSchema { get; }

    Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken);
}

/// <summary>Where a turn runs.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Language"><c>uk</c> or <c>en</c>.</param>
public sealed record AgentScope(ConversationId ConversationId, ContactId ContactId, BusinessSnapshot Business, DateTimeOffset Now, string Language)
{
    /// <summary>What the customer wrote, as far back as the turn sees: what is said to be theirs must stand there.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];
}

/// <summary>A tool's answer.</summary>
/// <param name="Outcome"><c>ok</c>, or a stable code such as <c>appointment.taken</c>.</param>
/// <param name="Data">Small, typed, without secrets or other people's data.</param>
public sealed record ToolResult(string Outcome, JsonObject Data)
{
    public bool IsOk => Outcome == "ok";

    public static ToolResult Ok(JsonObject data) => new("ok", data);

    /// <summary>A refusal, with what may help the agent on (free times, for example).</summary>
    public static ToolResult Refused(string code, JsonObject? data = null) => new(code, data ?? []);
}

/// <summary>A call the model asks for.</summary>
public sealed record ToolCall(string Id, string Name, JsonObject Arguments);

/// <summary>A call with its answer.</summary>
public sealed record ToolExchange(ToolCall Call, ToolResult Result);
