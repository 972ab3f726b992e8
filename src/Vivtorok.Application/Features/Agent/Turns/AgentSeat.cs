using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.Models;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>Who answers a turn, with its access and what counts its use.</summary>
internal sealed record AgentSeat(IAgentModel Model, ModelAccess Access, ModelMeter? Meter)
{
    /// <summary>As decision records name it.</summary>
    public string Name => Model.IsBuiltIn ? Model.Name : Access.Model;

    public static AgentSeat Of(IAgentModel builtIn) => new(builtIn, ModelAccess.None, null);
}
