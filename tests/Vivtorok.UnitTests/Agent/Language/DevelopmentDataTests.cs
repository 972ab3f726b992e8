using System.Globalization;
using System.Text.Json;
using Vivtorok.Application.Features.Agent.Language;
using Xunit.Abstractions;

namespace Vivtorok.UnitTests.Agent.Language;

/// <summary>Measures understanding on the evaluation's development data, when it is there.</summary>
public sealed class DevelopmentDataTests(ITestOutputHelper output)
{
    private static readonly string[] Slots = ["date", "time", "phone", "email", "name"];

    [Theory]
    [InlineData("uk", 0.95)]
    [InlineData("en", 0.86)]
    public void Dates_and_times_of_bookings_are_read(string language, double floor)
    {
        if (Lines("datetime_dev.jsonl") is not { } all) return;
        var lines = all.Where(line => line.GetProperty("lang").GetString() == language).ToList();

        foreach (var group in lines.GroupBy(line => line.GetProperty("booking_like").GetBoolean()).OrderBy(group => group.Key))
            Report($"{language}, {(group.Key ? "booking-like" : "other")}", [.. group.Select(line => (line.GetProperty("text").GetString()!, Agrees(line), Describe(line)))]);

        var bookings = lines.Where(line => line.GetProperty("booking_like").GetBoolean()).ToList();
        (bookings.Count(Agrees) / (double)bookings.Count).Should().BeGreaterThanOrEqualTo(floor);
    }

    [Theory]
    [InlineData("own_dev.jsonl", 0.94)]
    [InlineData("scenarios_dev.jsonl", 0.95)]
    public void What_customers_give_is_extracted(string file, double floor)
    {
        if (Lines(file) is not { } scenarios) return;
        var results = scenarios.SelectMany(Given).ToList();

        foreach (var slot in Slots)
            Report($"{file}, {slot}", [.. results.Where(result => result.Slot == slot).Select(result => (result.Text, result.Right, $"wanted {result.Wanted}, got {result.Got}"))]);

        (results.Count(result => result.Right) / (double)results.Count).Should().BeGreaterThanOrEqualTo(floor);
    }

    private sealed record Extraction(string Slot, string Text, string Wanted, string Got, bool Right);

    private static IEnumerable<Extraction> Given(JsonElement scenario)
    {
        var now = DateTimeOffset.Parse(scenario.GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
        foreach (var turn in scenario.GetProperty("customer").GetProperty("turns").EnumerateArray())
        {
            if (!turn.TryGetProperty("gives", out var gives)) continue;
            var text = turn.GetProperty("text").GetString()!;
            foreach (var slot in Slots)
            {
                if (!gives.TryGetProperty(slot, out var value) || value.ValueKind != JsonValueKind.String) continue;
                var wanted = value.GetString()!;
                var got = Read(slot, text, now);
                yield return new Extraction(slot, text, wanted, string.Join(" or ", got), got.Contains(wanted));
            }
        }
    }

    private static List<string> Read(string slot, string text, DateTimeOffset now) => slot switch
    {
        "date" => [.. TimeExpressions.Find(text, now).Dates.Take(1).Select(date => date.Date.ToString("O", CultureInfo.InvariantCulture))],
        "time" => [.. TimeExpressions.Find(text, now).Times.Take(1).SelectMany(time => new[] { time.At, time.AlternativeAt, time.From }).OfType<TimeOnly>().Select(Clock)],
        "phone" => [ContactExpressions.FindPhone(text, "380")?.E164 ?? "none"],
        "email" => [ContactExpressions.FindEmail(text)?.Address ?? "none"],
        _ => [ContactExpressions.FindName(text, expected: !text.Contains(' ', StringComparison.Ordinal)) ?? "none"],
    };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool Agrees(JsonElement line)
    {
        var found = TimeExpressions.Find(line.GetProperty("text").GetString()!, Reference(line));
        var value = line.GetProperty("value").GetString()!;
        if (!DateTime.TryParse(value, CultureInfo.InvariantCulture, out var start)) return false; // a month or a year alone is no day
        var date = DateOnly.FromDateTime(start);
        var grain = line.GetProperty("grain").GetString()!;
        var kind = line.GetProperty("kind").GetString()!;
        var dayRight = found.Dates.Count == 0 || found.Dates[0].Date == date;

        if (kind == "interval") return Covers(found, start, DateTime.Parse(line.GetProperty("end").GetString()!, CultureInfo.InvariantCulture), grain);
        if (kind == "open")
            return dayRight && found.Times.Any(time => (line.GetProperty("direction").GetString() == "after" ? time.From : time.To) == TimeOnly.FromDateTime(start));
        if (grain is "day" or "week" || found.Dates is [{ Text: var said }] && found.Times.Count == 0 && said.Length > 0) return found.Dates.Any(mention => mention.Date == date);
        return dayRight && found.Times.Any(time => time.At == TimeOnly.FromDateTime(start) || time.AlternativeAt == TimeOnly.FromDateTime(start));
    }

    private static bool Covers(WhenMentions found, DateTime start, DateTime end, string grain)
    {
        var date = DateOnly.FromDateTime(start);
        if (grain is "day" or "week") return found.Dates.Any(mention => mention.Date == date && mention.Until == DateOnly.FromDateTime(end).AddDays(-1));
        if (found.Dates.Count > 0 && found.Dates[0].Date != date) return false;
        return found.Times.Any(time => time is { From: { } from, To: { } to }
            && date.ToDateTime(from) >= start && date.ToDateTime(to) <= end && from < to);
    }

    private static string Describe(JsonElement line)
    {
        var found = TimeExpressions.Find(line.GetProperty("text").GetString()!, Reference(line));
        return $"wanted {line.GetProperty("value")} {(line.TryGetProperty("end", out var end) ? end.ToString() : "")}, got "
            + string.Join("; ", found.Dates.Select(date => $"{date.Date:O}..{date.Until:O} \"{date.Text}\"")) + " | "
            + string.Join("; ", found.Times.Select(time => $"{time.At:HH:mm} {time.From:HH:mm}-{time.To:HH:mm} {(time.Ambiguous ? "?" : "")} \"{time.Text}\""));
    }

    private static DateTimeOffset Reference(JsonElement line) =>
        new(DateTime.Parse(line.GetProperty("ref").GetString()!, CultureInfo.InvariantCulture), TimeSpan.FromHours(-2));

    private IReadOnlyList<JsonElement>? Lines(string file)
    {
        var records = EvaluationData.Records(file);
        if (records is null) output.WriteLine($"Skipped: {file} is not on this machine. Set {EvaluationData.Variable} to the folder that holds it.");
        return records;
    }

    private void Report(string name, IReadOnlyList<(string Text, bool Right, string Detail)> results)
    {
        if (results.Count == 0) return;
        output.WriteLine($"== {name}: {results.Count(result => result.Right)}/{results.Count}");
        foreach (var (text, _, detail) in results.Where(result => !result.Right)) output.WriteLine($"   {text}: {detail}");
    }
}
