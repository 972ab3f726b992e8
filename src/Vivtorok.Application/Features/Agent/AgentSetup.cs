using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Features.Agent.Models;
using Vivtorok.Application.Features.Agent.Rehearsals;
using Vivtorok.Application.Features.Agent.Settings;
using Vivtorok.Application.Features.Agent.Turns;

namespace Vivtorok.Application.Features.Agent;

/// <summary>What this feature shares between its use cases.</summary>
internal static class AgentSetup
{
    public static void AddAgent(this IServiceCollection services)
    {
        services.AddOptions<AgentOptions>().BindConfiguration(AgentOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<AgentKeeper>();
        services.AddTransient<RehearsalRoom>();
        services.AddTransient<Rehearser>();
        services.AddTransient<PastConversations>();
        services.AddTransient<ScenarioShelf>();
        services.AddTransient<AgentLoop>();
        services.AddTransient<AgentDesk>();
        services.AddScoped<ModelKeys>();
        services.AddScoped<ModelLedger>();
        services.AddScoped<ModelHealthKeeper>();
        services.AddScoped<ModelGate>();
        services.AddScoped<ModelPages>();
        services.AddScoped<TurnContexts>();
        services.AddScoped<TurnLimits>();
        services.AddScoped<TurnSettler>();
        services.AddScoped<TurnQuitter>();
    }
}
