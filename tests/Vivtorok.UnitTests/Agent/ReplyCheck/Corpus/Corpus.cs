using System.Text.Json;
using System.Text.Json.Nodes;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Features.Agent.ReplyCheck;
using Vivtorok.Application.Features.Business;
using Vivtorok.Domain.Agents;
using Vivtorok.UnitTests.Business;

namespace Vivtorok.UnitTests.Agent.ReplyCheck.Corpus;

/// <summary>One labelled reply of replies.jsonl.</summary>
/// <param name="Kind">The kind of fact it is about.</param>
/// <param name="Good">May leave; a promise line: promises nothing.</param>
/// <param name="Said">The customer's line before it.</param>
/// <param name="Given">What the tools of the turn did: <c>free</c>, <c>confirm</c>, <c>cancel</c>, <c>saved</c>, <c>privacy</c>, <c>task</c>; <c>booked</c>: an appointment stands.</param>
internal sealed record Line(string Id, string Kind, string Business, string Language, bool Good, string Reply, string? Said, string? Given)
{
    private static readonly Dictionary<string, BusinessSnapshot> Businesses = Read<Dictionary<string, ImportBody>>("businesses.json")
        .ToDictionary(pair => pair.Key, pair => TestBusiness.Scope(pair.Value).Business);

    /// <summary>Monday, 23 November 2026, noon in Kyiv.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Line> All { get; } =
        [.. File.ReadLines(PathOf("replies.jsonl")).Select(line => JsonSerializer.Deserialize<Line>(line, Json.Options)!)];

    public IReadOnlyList<CheckedFact> Facts()
    {
        var business = Businesses[Business];
        ChatLine[] history = Said is null ? [] : [new ChatLine(ChatRole.Customer, Said, Now)];
        KnownMoment[] moments = Given == "booked" ? [new KnownMoment(KnownMoment.Appointment, business.Instant(new DateOnly(2026, 11, 26), 660), business.Instant(new DateOnly(2026, 11, 26), 720), null)] : [];
        var grounds = new ReplyGrounds(business, Now, history, new KnownContact(null, null, null, new Dictionary<string, string>()), moments);
        return ReplyChecker.Check(Reply, Exchange(Given) is { } exchange ? grounds.With([exchange]) : grounds);
    }

    /// <summary>The check stops it; or, for a promise, makes a task of it.</summary>
    public bool IsCaught(IReadOnlyList<CheckedFact> facts) => Kind == "promise" ? facts.Any(fact => fact.IsNewTask()) : facts.Any(fact => !fact.Backed);

    private static ToolExchange? Exchange(string? given) => given switch
    {
        "free" => Answer("find_free_times", """{"date":"2026-11-25","closed":false,"spans":["10:00-20:00"],"times":["10:00","11:30","15:30","17:00"],"nearest":[]}"""),
        "confirm" => Answer("confirm_appointment", """{"appointmentId":"0193a000-0000-7000-8000-000000000001","status":"confirmed","date":"2026-11-25","time":"15:30","endTime":"16:30","weekday":"wednesday"}"""),
        "cancel" => Answer("cancel_appointment", """{"appointmentId":"0193a000-0000-7000-8000-000000000001","status":"cancelled","date":"2026-11-26","time":"11:00","endTime":"12:00"}"""),
        "saved" => Answer("save_contact_details", """{"saved":["phone"]}"""),
        "privacy" => Answer("open_privacy_request", """{"kind":"erasure"}"""),
        "task" => Answer("create_task", """{"title":"x"}"""),
        _ => null,
    };

    private static ToolExchange Answer(string tool, string data) => new(new ToolCall("1", tool, []), ToolResult.Ok(JsonNode.Parse(data)!.AsObject()));

    private static T Read<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(PathOf(file)), Json.Options)!;

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Agent", "ReplyCheck", "Corpus", file);
}
