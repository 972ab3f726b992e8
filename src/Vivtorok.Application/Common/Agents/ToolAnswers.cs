using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Agents;

/// <summary>How tools write their answers.</summary>
internal static class ToolAnswers
{
    public static ToolResult Ok(object data) => ToolResult.Ok(Node(data));

    public static ToolResult Refused(this Failure failure, object? data = null) => ToolResult.Refused(failure.Code, data is null ? null : Node(data));

    private static JsonObject Node(object data) => JsonSerializer.SerializeToNode(data, data.GetType(), Json.Options)!.AsObject();
}
