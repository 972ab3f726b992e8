using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Common.Agents;

/// <summary>
/// Runs what a tool does in a scope of its own: what it saves or forgets on a conflict never touches the rows that the running
/// turn holds, and the other way round.
/// </summary>
internal sealed class ToolScope(IServiceScopeFactory scopes, Caller caller)
{
    public async Task<ToolResult> RunAsync<T>(Func<T, Task<ToolResult>> work) where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().WorksLike(caller);
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }
}

/// <summary>How tools write their answers.</summary>
internal static class ToolAnswers
{
    public static ToolResult Ok(object data) => ToolResult.Ok(Node(data));

    public static ToolResult Refused(this Failure failure, object? data = null) => ToolResult.Refused(failure.Code, data is null ? null : Node(data));

    private static JsonObject Node(object data) => JsonSerializer.SerializeToNode(data, data.GetType(), Json.Options)!.AsObject();
}
