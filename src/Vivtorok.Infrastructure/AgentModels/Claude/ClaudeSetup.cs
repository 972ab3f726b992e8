using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common.Agents;

namespace Vivtorok.Infrastructure.AgentModels.Claude;

internal static class ClaudeSetup
{
    public static void AddClaude(this IServiceCollection services)
    {
        services.AddOptions<ClaudeOptions>().BindConfiguration(ClaudeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ClaudeClient>();
        services.AddTransient<IAgentModel, ClaudeModel>();
    }
}
