namespace Vivtorok.Testing.Process;

/// <summary>Small businesses to import.</summary>
public static class Businesses
{
    private static readonly object[] AllDay = [new { from = "00:00", to = "24:00" }];
    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>A salon that is always open, one chair: manicure 450, haircut 400.</summary>
    public static object Salon { get; } = new
    {
        profile = new
        {
            name = "Студія «Верба»", type = "beauty salon", phone = "+380440000011", address = "вул. Ярославів Вал, 10, Київ",
            timeZone = "Europe/Kyiv", currency = "UAH", languages = new[] { "uk", "en" },
            weeklyHours = Days.Select(day => new { day, spans = AllDay }), exceptions = Array.Empty<object>(),
        },
        bookingRules = new { slotStepMinutes = 15, leadTimeMinutes = 0, maxDaysAhead = 730, capacity = 1 },
        services = new[]
        {
            new { key = "manicure", name = "Манікюр", durationMinutes = 60, bookable = true, price = new { amount = 45000, currency = "UAH" }, priceKind = "fixed" },
            new { key = "haircut", name = "Чоловіча стрижка", durationMinutes = 45, bookable = true, price = new { amount = 40000, currency = "UAH" }, priceKind = "fixed" },
        },
        knowledge = new[] { new { key = "parking", questions = new[] { "Чи є паркування?", "Де стати машиною?" }, answer = "Навпроти входу є безкоштовна парковка." } },
        leadFields = new[] { new { key = "name", required = true }, new { key = "phone", required = true } },
    };
}
