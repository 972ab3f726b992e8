using System.Globalization;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;

namespace Vivtorok.Application.Features.Business.Tools;

internal sealed class GetOpeningHours : IAgentTool
{
    private const int ExceptionDays = 60;

    private static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public string Name => "get_opening_hours";

    public string Description => "When the business is open: the hours of one date, or without a date today, the week and the exceptions ahead. Empty spans: closed.";

    public string InputSchema => """
        {"type":"object","properties":{"date":{"type":"string","description":"local date, yyyy-MM-dd"}},"additionalProperties":false}
        """;

    public Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var date = read.Date("date");
        if (read.Refusal is { } refusal) return Task.FromResult(refusal);
        return Task.FromResult(ToolAnswers.Ok(date is { } day ? OneDay(day, scope.Business.Profile) : Overview(scope)));
    }

    private static object OneDay(DateOnly date, BusinessProfile profile) => new
    {
        date = Text(date),
        weekday = date.DayOfWeek,
        spans = Spans(profile.SpansOn(date)),
        note = profile.Exceptions.FirstOrDefault(exception => exception.Date == date)?.Note,
        timeZone = profile.TimeZone,
    };

    private static object Overview(AgentScope scope)
    {
        var (profile, today) = (scope.Business.Profile, scope.Business.Today(scope.Now));
        return new
        {
            timeZone = profile.TimeZone,
            today = new { date = Text(today), weekday = today.DayOfWeek, spans = Spans(profile.SpansOn(today)) },
            week = Week.Select(day => new { day, spans = Spans(profile.WeeklyHours.FirstOrDefault(hours => hours.Day == day)?.Spans ?? []) }).ToList(),
            exceptions = profile.Exceptions.Where(exception => exception.Date >= today && exception.Date <= today.AddDays(ExceptionDays))
                .OrderBy(exception => exception.Date)
                .Select(exception => new { date = Text(exception.Date), weekday = exception.Date.DayOfWeek, spans = Spans(exception.Spans), note = exception.Note })
                .ToList(),
        };
    }

    private static List<SpanBody> Spans(IReadOnlyList<HoursSpan> spans) => [.. spans.Select(SpanBody.Of)];

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
