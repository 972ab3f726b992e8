using System.Text.Json.Nodes;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Domain;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.UnitTests.Agent.ReplyCheck;

/// <summary>A small salon in Kyiv, open Tuesday to Saturday from 10 to 20, on Monday 23 November 2026 at noon.</summary>
internal static class Salon
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly WorkspaceId Workspace = new(Guid.CreateVersion7());
    private static readonly Dictionary<string, string> None = [];

    public static BusinessSnapshot Snapshot()
    {
        var profile = new BusinessProfile(Workspace, "Мавка", "Europe/Kyiv", "UAH", ["uk", "en"]);
        var days = Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Monday or DayOfWeek.Sunday))
            .Select(day => new DayHours(day, [new HoursSpan(600, 1200)])).ToList();
        profile.Describe(new BusinessDetails("Мавка", None, "salon", "+380320000011", "вул. Городоцька, 112", None, "https://mavka.example", "hello@mavka.example",
            "Europe/Kyiv", "UAH", ["uk", "en"], days, [new HoursException(new DateOnly(2026, 12, 24), [new HoursSpan(600, 840)], null)]));
        return new BusinessSnapshot(profile, [Manicure(), Haircut()], [], [], [WinterSale(), OldSale()], [Parking()], []);
    }

    public static ReplyGrounds Grounds(params (ChatRole Role, string Text)[] said) => new(
        Snapshot(), Now, [.. said.Select(line => new ChatLine(line.Role, line.Text, Now))], new KnownContact(null, "+380671112233", null, None), []);

    public static ToolExchange FreeTimes(string date, params string[] times) => new(
        new ToolCall("1", "find_free_times", []),
        ToolResult.Ok(new JsonObject { ["date"] = date, ["times"] = new JsonArray([.. times.Select(time => (JsonNode)time)]) }));

    private static Service Manicure()
    {
        var service = new Service(Workspace, "manicure");
        service.Describe(new Offer("Манікюр", None, null, None, null, new Money(45000, "UAH"), PriceKind.Fixed, [], None), new ServiceDetails(null, 60, true, null, null), Now);
        return service;
    }

    private static Service Haircut()
    {
        var service = new Service(Workspace, "haircut");
        PriceVariant[] variants =
        [
            new(Guid.CreateVersion7(), "short", "коротка", None, new Money(55000, "UAH"), PriceKind.Fixed, 45),
            new(Guid.CreateVersion7(), "long", "довга", None, new Money(70000, "UAH"), PriceKind.From, null),
        ];
        service.Describe(new Offer("Стрижка", None, null, None, null, null, PriceKind.Fixed, variants, None), new ServiceDetails(null, 90, true, null, null), Now);
        return service;
    }

    private static Promotion WinterSale() => Sale("winter", new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 30), 20, 36000);

    private static Promotion OldSale() => Sale("old", new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31), 35, 29000);

    private static Promotion Sale(string key, DateOnly from, DateOnly to, int percent, long price)
    {
        var promotion = new Promotion(Workspace, key);
        promotion.Describe(new PromotionDetails(key, None, null, None, from, to, percent, [new PromotionPrice("manicure", null, new Money(price, "UAH"))]), Now);
        return promotion;
    }

    private static KnowledgeEntry Parking()
    {
        var entry = new KnowledgeEntry(Workspace, "parking");
        entry.Describe(["Чи є паркування?"], "Навпроти є паркінг: 40 грн за годину, перші 15 хвилин безкоштовно. Довідка: 0 800 300 100, https://parking.example/lviv.",
            new Dictionary<string, KnowledgeTranslation>(), Now);
        return entry;
    }
}
