using Microsoft.Extensions.DependencyInjection;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>What this feature shares between its use cases.</summary>
internal static class ConversationsSetup
{
    public static void AddConversations(this IServiceCollection services)
    {
        services.AddScoped<ConversationWriter>();
        services.AddTransient<TeamLetters>();
    }
}
