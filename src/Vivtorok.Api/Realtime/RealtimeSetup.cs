namespace Vivtorok.Api.Realtime;

internal static class RealtimeSetup
{
    public static void AddRealtime(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddHostedService<ChangeBroadcaster>();
    }

    public static void MapRealtime(this IEndpointRouteBuilder routes) => routes.MapHub<InboxHub>(InboxHub.Path);
}
