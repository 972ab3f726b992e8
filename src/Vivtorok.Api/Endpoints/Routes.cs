using Vivtorok.Api.Http;
using Vivtorok.Api.Realtime;
using Vivtorok.Api.Webhooks;

namespace Vivtorok.Api.Endpoints;

/// <summary>Every feature's routes, one line each.</summary>
internal static class Routes
{
    public static void MapRoutes(this WebApplication app)
    {
        var house = app.MapHouse();
        house.MapAuth();
        house.MapSecurity();
        house.MapTeam();
        house.MapWorkspace();
        house.MapWebhooks();
        house.MapAlerts();
        house.MapChannels();
        house.MapWhatsApp();
        house.MapTeamChats();
        house.MapTelegramWebhook();
        house.MapGmail();
        house.MapWebChat();
        house.MapConversations();
        house.MapAgent();
        house.MapRehearsals();
        house.MapReports();
        house.MapModel();
        house.MapWork();
        app.MapRealtime();
        house.MapBusiness();
        house.MapServices();
        house.MapProducts();
        house.MapPromotions();
        house.MapStaff();
        house.MapKnowledge();
        house.MapKnowledgeGaps();
        house.MapCustomFields();
        house.MapAppointments();
        house.MapContacts();
        house.MapSales();
        house.MapTasks();
        house.MapFollowUps();
        house.MapPrivacy();
        house.MapBilling();
        house.MapRetention();
        house.MapMyData();
        house.MapClosure();
        house.MapPolicies();
    }
}
