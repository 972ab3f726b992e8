using System.Text.Json;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Rehearsals;

/// <summary>
/// Reads scenarios from text: one JSON object a line, or one array of them. Of each <c>id</c> or <c>name</c>, <c>language</c>, the
/// turns (<c>turns</c> or <c>customer.turns</c>: texts, or objects with <c>text</c> and <c>answer</c>) and <c>expect</c> are used;
/// anything else may stand there and changes nothing, since a rehearsal runs on the workspace's own business.
/// </summary>
internal static class ScenarioLines
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, PropertyNameCaseInsensitive = true };

    private sealed record Line(string? Id, string? Name, string? Language, IReadOnlyList<JsonElement>? Turns, Customer? Customer, Expect? Expect);

    private sealed record Customer(IReadOnlyList<JsonElement>? Turns);

    private sealed record Turn(string? Text, IReadOnlyList<string>? Answer);

    private sealed record Expect(
        string? Handoff, JsonElement? Booking, IReadOnlyList<string>? MustMention, IReadOnlyList<string>? MustMatch, IReadOnlyList<string>? ForbiddenFacts, string? ReplyLanguage);

    private sealed record Booking(string? Service);

    public static Result<List<CaseScript>> Read(string text)
    {
        var lines = Split(text.Replace("\\u0000", "", StringComparison.Ordinal).Trim()); // no database likes this sign
        if (lines.Length > Rehearsal.MaxCases) return RehearsalFailures.TooMany(lines.Length);
        var scripts = new List<CaseScript>();
        for (var i = 0; i < lines.Length; i++)
        {
            try
            {
                var script = Script(JsonSerializer.Deserialize<Line>(lines[i], Options), i);
                if (!script.IsSuccess) return script.Failure;
                scripts.Add(script.Value);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                return RehearsalFailures.WrongLine(i, "this is not a scenario in JSON.");
            }
        }

        return scripts;
    }

    private static string[] Split(string text)
    {
        try
        {
            using var whole = JsonDocument.Parse(text);
            return whole.RootElement.ValueKind == JsonValueKind.Array ? [.. whole.RootElement.EnumerateArray().Select(one => one.GetRawText())] : [text];
        }
        catch (JsonException)
        {
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries); // one a line
        }
    }

    private static Result<CaseScript> Script(Line? line, int index)
    {
        var turns = (line?.Turns ?? line?.Customer?.Turns ?? []).Select(Read).ToList();
        if (turns.Count is 0 or > RehearsalCase.MaxTurns) return RehearsalFailures.WrongLine(index, $"give 1 to {RehearsalCase.MaxTurns} turns.");
        if (turns.Exists(turn => string.IsNullOrWhiteSpace(turn.Text) || turn.Text.Length > Scenario.TextMaxLength))
            return RehearsalFailures.WrongLine(index, $"each turn needs a text of at most {Scenario.TextMaxLength} characters.");
        var expectations = Read(line!.Expect);
        if (expectations.MustMatch.Concat(expectations.Forbidden).FirstOrDefault(pattern => !ExpectationCheck.IsPattern(pattern)) is { } wrong)
            return RehearsalFailures.WrongLine(index, $"«{wrong}» is no regular expression.");
        var title = line.Name ?? line.Id ?? turns[0].Text!;
        return new CaseScript(
            title.Length > RehearsalCase.TitleMaxLength ? title[..RehearsalCase.TitleMaxLength] : title, line.Language is "uk" or "en" ? line.Language : null,
            [.. turns.Select(turn => new RehearsalTurn(turn.Text!.Trim(), null, turn.Answer ?? []))], expectations, null, null);
    }

    private static Turn Read(JsonElement turn) => turn.ValueKind == JsonValueKind.String ? new Turn(turn.GetString(), null) : turn.Deserialize<Turn>(Options) ?? new Turn(null, null);

    private static Expectations Read(Expect? expect) => expect is null ? Expectations.None : new Expectations(
        expect.Handoff switch { "required" => true, "forbidden" => false, _ => null }, Read(expect.Booking),
        expect.MustMention ?? [], expect.MustMatch ?? [], expect.ForbiddenFacts ?? [], expect.ReplyLanguage is "uk" or "en" ? expect.ReplyLanguage : null);

    private static ExpectedBooking? Read(JsonElement? booking) => booking switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString() == "none" => new ExpectedBooking(true, null),
        { ValueKind: JsonValueKind.Object } wanted => new ExpectedBooking(false, wanted.Deserialize<Booking>(Options)?.Service),
        _ => null,
    };
}
