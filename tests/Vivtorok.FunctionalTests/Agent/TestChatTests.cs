using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent;

public sealed class TestChatTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly object Hours = Enumerable.Range(0, 7).Select(day => new { day = ((DayOfWeek)day).ToString().ToLowerInvariant(), spans = new[] { new { from = "10:00", to = "20:00" } } });

    [Fact]
    public async Task The_owner_can_book_in_a_test_and_nothing_is_written()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        await ImportAsync(owner);

        JsonElement answer = default;
        var (history, calls) = (new List<object>(), new List<string?>());
        foreach (var text in new[] { "Запишіть мене на манікюр завтра о 15:00", "Олена, 067 111 22 33", "Так", "Так, підтверджую" })
        {
            var dialogue = answer.ValueKind == JsonValueKind.Undefined ? null : answer.GetProperty("dialogue").GetString();
            var posted = await owner.PostAsJsonAsync("/api/v1/agent/test-chat", new { language = "uk", history, text, dialogue });
            posted.EnsureSuccessStatusCode();
            answer = await posted.Content.ReadFromJsonAsync<JsonElement>();
            history.Add(new { role = "customer", text });
            history.Add(new { role = "agent", text = answer.GetProperty("reply").GetString() ?? "" });
            calls.AddRange(answer.GetProperty("toolCalls").EnumerateArray().Select(call => $"{call.GetProperty("name").GetString()}:{call.GetProperty("outcome").GetString()}"));
            if (calls.Contains("confirm_appointment:ok")) break;
        }

        calls.Should().Contain("confirm_appointment:ok");
        foreach (var list in new[] { "appointments", "contacts", "conversations", "channels" })
            (await owner.GetFromJsonAsync<JsonElement>($"/api/v1/{list}")).GetProperty("items").GetArrayLength().Should().Be(0, list);
    }

    private static async Task ImportAsync(HttpClient owner)
    {
        var imported = await owner.PostAsJsonAsync("/api/v1/business/import", new
        {
            profile = new { name = "Мавка", timeZone = "Europe/Kyiv", currency = "UAH", languages = new[] { "uk" }, weeklyHours = Hours },
            bookingRules = new { slotStepMinutes = 15, leadTimeMinutes = 0, maxDaysAhead = 90, capacity = 1 },
            services = new[] { new { key = "manicure", name = "Манікюр", durationMinutes = 60, bookable = true, price = new { amount = 45000, currency = "UAH" }, priceKind = "fixed" } },
        });
        imported.EnsureSuccessStatusCode();
    }
}
