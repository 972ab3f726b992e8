using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.BuiltIn.Reading;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>
/// Messages that a language model is not asked about: orders to the machine, other people's data, requests about one's own data.
/// The rules answer them, which cannot be talked into anything.
/// </summary>
internal static class Screening
{
    private static readonly Intent[] OfRules = [Intent.Injection, Intent.OthersData, Intent.Erase, Intent.MyData, Intent.Payback, Intent.Medical];

    public static bool IsForRules(AgentTurnContext context)
    {
        var waiting = context.History.TakeLast(Math.Max(1, context.Unanswered)).Where(line => line.Role == ChatRole.Customer).Select(line => line.Text);
        var said = Reader.Read(string.Join('\n', waiting), context.Scope.Business, context.Scope.Now, context.Scope.Language);
        return said.HasAny(OfRules);
    }
}
