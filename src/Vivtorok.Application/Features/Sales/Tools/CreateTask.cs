using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales.Tools;

internal sealed class CreateTask(SalesDesk desk) : IAgentTool
{
    private const int DateTextMaxLength = 40;

    public string Name => "create_task";

    public string Description => "Writes a task for the team, such as to call the customer back. Use it before you promise anything that a person must do. Not for bookings.";

    public string InputSchema => """
        {"type":"object","properties":{"title":{"type":"string","maxLength":300,"description":"what is to be done and for whom, in one line"},
        "dueAt":{"type":"string","description":"local time of the business by which it must be done, yyyy-MM-ddTHH:mm"}},
        "required":["title"],"additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var (title, due) = (read.Text("title", WorkTask.TitleMaxLength, required: true), read.Text("dueAt", DateTextMaxLength));
        if (read.Refusal is { } refusal) return refusal;
        if (!TryDue(due, scope.Business, out var dueAt))
            return ToolResult.Refused("tool.arguments", new JsonObject { ["problems"] = new JsonArray("dueAt is not a time such as 2026-11-25T14:30") });
        return await desk.AddTaskAsync(title!, dueAt, scope, cancellationToken);
    }

    // A time without an offset is the business's own.
    private static bool TryDue(string? text, BusinessSnapshot business, out DateTimeOffset? dueAt)
    {
        dueAt = null;
        if (text is null) return true;
        if (DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            dueAt = business.Instant(DateOnly.FromDateTime(local), (int)local.TimeOfDay.TotalMinutes);
        else if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            dueAt = instant.ToUniversalTime();
        return dueAt is { Year: >= 2000 and < 2100 };
    }
}
