using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>What a test must remember between its lines: the agent's own memory, and the times that were offered in it.</summary>
internal sealed record SandboxMemory(string? Dialogue, IReadOnlyDictionary<string, JsonObject> Proposals)
{
    private static readonly SandboxMemory Empty = new(null, new Dictionary<string, JsonObject>());

    public static SandboxMemory Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Empty;
        try
        {
            return JsonSerializer.Deserialize<SandboxMemory>(text, Json.Options) is { Proposals: not null } memory ? memory : Empty;
        }
        catch (JsonException)
        {
            return Empty; // the test begins anew
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Json.Options);
}
