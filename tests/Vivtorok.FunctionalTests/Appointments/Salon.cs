using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Appointments;

/// <summary>A workspace with hours, two services, two masters and a customer. Its week in the tests begins on Monday, 23 November 2026.</summary>
public sealed class Salon
{
    private const string Appointments = "/api/v1/appointments";

    private Salon(TestWorkspace workspace) => Workspace = workspace;

    public TestWorkspace Workspace { get; }

    public HttpClient Owner => Workspace.Owner;

    public Guid Cut { get; private set; }

    public Guid LongHair { get; private set; }

    public Guid Course { get; private set; }

    public Guid Olha { get; private set; }

    public Guid Contact { get; private set; }

    /// <param name="workspace">Where it opens, such as one with a channel; null: a new one.</param>
    public static async Task<Salon> OpenAsync(ApiFixture api, int? capacity = 1, TestWorkspace? workspace = null)
    {
        api.Clock.Set(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(2)));
        var salon = new Salon(workspace ?? await api.GivenWorkspaceAsync());
        var ids = await salon.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/business/import", Business(capacity));
        var services = ids["services"]!.AsArray();
        (salon.Cut, salon.Course) = (Id(services[0]), Id(services[1]));
        salon.LongHair = Id(services[0]!["variants"]![0]);
        salon.Olha = Id(ids["staff"]![0]);
        salon.Contact = Id(await salon.Owner.SendJsonAsync(HttpMethod.Post, "/api/v1/contacts", new { name = "Олена", phone = "067 111 22 33" }));
        return salon;
    }

    /// <summary>A time of the week in Kyiv; day 0 is Monday.</summary>
    public static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 11, 23 + day, hour, minute, 0, TimeSpan.FromHours(2));

    public Task<JsonNode> BookAsync(DateTimeOffset startsAt) => Owner.SendJsonAsync(HttpMethod.Post, Appointments, Body(startsAt));

    public Task<(HttpStatusCode Status, string? Code)> TryBookAsync(DateTimeOffset startsAt) => Owner.TryAsync(HttpMethod.Post, Appointments, Body(startsAt));

    public object Body(DateTimeOffset startsAt) => new { serviceId = Cut, variantId = (Guid?)null, contactId = Contact, startsAt };

    public async Task<JsonArray> ListAsync(string filter = "") => (await Owner.GetJsonAsync($"{Appointments}?limit=100{filter}"))["items"]!.AsArray();

    public static Guid Id(JsonNode? node) => node!["id"]!.GetValue<Guid>();

    public static DateTimeOffset Start(JsonNode? node) => DateTimeOffset.Parse(node!["startsAt"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static object Business(int? capacity)
    {
        object[] spans = [new { from = "10:00", to = "14:00" }, new { from = "15:00", to = "20:00" }];
        string[] days = ["monday", "tuesday", "wednesday", "thursday", "friday"];
        return new
        {
            profile = new { name = "Студія", timeZone = "Europe/Kyiv", currency = "UAH", languages = new[] { "uk" }, weeklyHours = days.Select(day => new { day, spans }).ToArray() },
            bookingRules = new { slotStepMinutes = 15, leadTimeMinutes = 0, maxDaysAhead = 90, capacity },
            staff = new[] { new { key = "olha", name = "Ольга", services = new[] { "cut" } } },
            services = new object[]
            {
                new { key = "cut", name = "Стрижка", durationMinutes = 60, variants = new[] { new { key = "long", name = "довге волосся", price = new { amount = 70000, currency = "UAH" }, priceKind = "from", durationMinutes = 90 } } },
                new { key = "course", name = "Курс", durationMinutes = 60, capacity = 3, price = new { amount = 10000, currency = "UAH" } },
            },
            promotions = new[] { new { key = "p", name = "−50%", validFrom = "2026-11-01", validTo = "2026-11-23", prices = new[] { new { item = "course", price = new { amount = 5000, currency = "UAH" } } } } },
            customFields = new[] { new { key = "hair", label = "Волосся", appliesTo = "contact", type = "choice", choices = new[] { "short", "long" } } },
        };
    }
}
