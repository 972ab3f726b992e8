using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Business;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Persistence.Seed;

/// <summary>What the demo business consists of. Every date in the file is told from today, so that it always looks alive.</summary>
internal sealed partial record DemoFile(
    ImportBody Import,
    IReadOnlyDictionary<string, string> Greetings,
    string Instructions,
    IReadOnlyList<DemoContact> Contacts,
    IReadOnlyList<DemoAppointment> Appointments,
    IReadOnlyList<DemoConversation> Conversations,
    IReadOnlyList<DemoDeal> Deals,
    IReadOnlyList<DemoTask> Tasks)
{
    public static DemoFile Read(DateOnly today)
    {
        using var file = typeof(DemoFile).Assembly.GetManifestResourceStream("Vivtorok.Infrastructure.Persistence.Seed.demo.json")!;
        using var reader = new StreamReader(file);
        var text = DayFromToday().Replace(reader.ReadToEnd(), match =>
            $"\"{today.AddDays(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\"");
        return JsonSerializer.Deserialize<DemoFile>(text, Json.Options)!;
    }

    [GeneratedRegex(@"""@([+-]\d+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayFromToday();
}

internal sealed record DemoContact(
    string Key, string Name, string Phone, string? Email, string Locale, LifecycleStage Stage, int DaysAgo,
    IReadOnlyList<string> Tags, string? Notes, IReadOnlyDictionary<string, string> Fields);

/// <summary>Either <c>Week</c> (−1, 0, 1 from this one) and <c>Day</c>, or <c>InDays</c>: the nth day on which it fits.</summary>
internal sealed record DemoAppointment(
    string Key, string Contact, string Service, string? Variant, string Staff, int? Week, DayOfWeek? Day, int? InDays, string Time,
    AppointmentStatus? Status, AppointmentSource Source, string? Note);

/// <param name="Start">As <c>-2d 18:41</c> in local time, or as <c>-95m</c> or <c>-3h</c> from now.</param>
/// <param name="Lines">
/// Each begins with who says it: <c>c:</c> customer, <c>a:</c> or <c>a[source]:</c> agent, <c>m:</c> member, <c>n:</c> note; before
/// that perhaps <c>+6m</c>, the time since the line above.
/// </param>
internal sealed record DemoConversation(
    string Contact, string Language, string Start, IReadOnlyList<string> Lines, ConversationState End,
    DemoHandOff? HandOff, string? Draft, string? Snooze, bool Assigned);

internal sealed record DemoHandOff(HandOffReason Reason, string Note);

internal sealed record DemoDeal(string Title, string Contact, int Stage, long Value, int DaysAgo);

internal sealed record DemoTask(string Title, string? Contact, int InDays, string Time, bool Done, bool Promise);
