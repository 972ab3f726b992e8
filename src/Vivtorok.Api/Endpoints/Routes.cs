using Vivtorok.Api.Http;

namespace Vivtorok.Api.Endpoints;

/// <summary>Every feature's routes, one line each.</summary>
internal static class Routes
{
    public static void MapRoutes(this WebApplication app)
    {
        var house = app.MapHouse();
        house.MapAuth();
        house.MapTeam();
        house.MapWorkspace();
    }
}
