using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vivtorok.Application.Features.Agent.BuiltIn;

/// <summary>What a question of ours waits for.</summary>
internal enum Expecting
{
    Nothing,
    Service,
    Variant,
    Day,
    Time,
    Details,
    BookingConsent,
    CancelConsent,
    Appointment,
    NewTime,
    Provider,
    SearchDetails,
    Interest,
}

/// <summary>All that the agent remembers of a conversation. Never changed in place: a turn makes the next one.</summary>
internal sealed record DialogueState
{
    public const int MaxLength = 16_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static DialogueState Empty { get; } = new();

    public int Turns { get; init; }

    public string? Language { get; init; }

    public Expecting Expecting { get; init; }

    /// <summary>What was talked about last: "and how long does it take?".</summary>
    public IReadOnlyList<TopicItem> Topic { get; init; } = [];

    /// <summary>The last answer was about opening hours: "and on Saturday?" asks for them again.</summary>
    public bool WasAboutHours { get; init; }

    public BookingDraft? Draft { get; init; }

    /// <summary>What is booked after it, one by one, when several services were wished for at once.</summary>
    public IReadOnlyList<BookingDraft> Later { get; init; } = [];

    public DirectorySearch? Search { get; init; }

    /// <summary>The appointment a cancellation waits to be confirmed for.</summary>
    public string? CancelTarget { get; init; }

    /// <summary>Minutes by which the appointment moves that the customer is to name yet.</summary>
    public int? MoveBy { get; init; }

    /// <summary>Lead fields the customer gave or refused in this conversation.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> Declined { get; init; } = [];

    /// <summary>Messages in a row that were not understood.</summary>
    public int Puzzled { get; init; }

    /// <summary>How often in a row the same question was asked again, word for word.</summary>
    public int Repeats { get; init; }

    public static DialogueState Read(string? json)
    {
        if (string.IsNullOrWhiteSpace(json)) return Empty;
        try
        {
            return JsonSerializer.Deserialize<DialogueState>(json, Options) ?? Empty;
        }
        catch (JsonException)
        {
            return Empty; // another version wrote it: a lost thread is better than a lost customer
        }
    }

    public string Write()
    {
        var json = JsonSerializer.Serialize(this, Options);
        return json.Length <= MaxLength ? json : JsonSerializer.Serialize(this with { Search = null, Topic = [] }, Options);
    }
}

/// <param name="Kind"><c>service</c> or <c>product</c>.</param>
internal sealed record TopicItem(string Kind, Guid Id, Guid? VariantId);

/// <summary>A booking in the making, or a move of one.</summary>
internal sealed record BookingDraft
{
    public Guid? ServiceId { get; init; }

    /// <summary>Services it may be, when the words fit several.</summary>
    public IReadOnlyList<Guid> Candidates { get; init; } = [];

    public Guid? VariantId { get; init; }

    public Guid? StaffId { get; init; }

    public DateOnly? Date { get; init; }

    public TimeOnly? Time { get; init; }

    /// <summary>The time that could not be had: wanted on another day too.</summary>
    public TimeOnly? Wanted { get; init; }

    /// <summary>A window ("after lunch") that no single time was chosen from yet.</summary>
    public TimeOnly? From { get; init; }

    public TimeOnly? To { get; init; }

    /// <summary>The server's word that exactly these values can be booked.</summary>
    public string? Token { get; init; }

    /// <summary>What the token is for, so that a "yes" later still names it.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>The appointment that moves.</summary>
    public string? AppointmentId { get; init; }

    public bool Done { get; init; }

    [JsonIgnore]
    public bool IsOpen => !Done;

    [JsonIgnore]
    public bool HasProposal => Token is not null && Proposal is not null && !Done;

    public BookingDraft Unproposed() => this with { Token = null, Proposal = null };
}

/// <summary>What <c>propose_appointment</c> answered.</summary>
/// <param name="PriceMinor">Null where there is no price to tell.</param>
internal sealed record Proposal(Guid ServiceId, Guid? VariantId, string? StaffName, DateOnly Date, TimeOnly Time, long? PriceMinor, string? Currency, string? PriceKind);

/// <summary>A search in a directory of many providers.</summary>
internal sealed record DirectorySearch
{
    public IReadOnlyDictionary<string, string> Filters { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<Guid> Offered { get; init; } = [];

    /// <summary>The provider that is talked about.</summary>
    public Guid? Focus { get; init; }

    public IReadOnlyList<string> Asked { get; init; } = [];
}
