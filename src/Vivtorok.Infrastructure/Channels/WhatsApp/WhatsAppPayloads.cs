using System.Text.Json;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>
/// What the provider posts to the webhook. Any member may be missing, and members nobody knows are passed over; only the names
/// of the API stand here, nothing of them goes further in.
/// </summary>
internal static class WhatsAppPayloads
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString,
        Converters = { new LenientText() },
        MaxDepth = 32,
    };

    /// <summary>One event, as the envelope gave it.</summary>
    internal sealed record Event(Message? Message, Status? Status, Message? Echo, Contact? Contact);

    internal sealed record Contact(Profile? Profile, string? WaId, string? UserId);

    internal sealed record Profile(string? Name, string? Username);

    internal sealed record Message
    {
        public string? Id { get; init; }
        public string? From { get; init; }
        public string? FromUserId { get; init; }
        public string? To { get; init; }
        public string? ToUserId { get; init; }
        public string? GroupId { get; init; }
        public string? Timestamp { get; init; }
        public string? Type { get; init; }
        public Context? Context { get; init; }
        public Text? Text { get; init; }
        public Media? Image { get; init; }
        public Media? Video { get; init; }
        public Media? Audio { get; init; }
        public Media? Document { get; init; }
        public Media? Sticker { get; init; }
        public Location? Location { get; init; }
        public IReadOnlyList<Card>? Contacts { get; init; }
        public Reaction? Reaction { get; init; }
        public Button? Button { get; init; }
        public Interactive? Interactive { get; init; }
        public Order? Order { get; init; }
        public Edit? Edit { get; init; }
        public Revoke? Revoke { get; init; }
        public SystemNotice? System { get; init; }
        public IReadOnlyList<Error>? Errors { get; init; }
    }

    internal sealed record Context(string? Id);

    internal sealed record Text(string? Body);

    internal sealed record Media(string? Id, string? MimeType, string? Sha256, string? Caption, string? Filename, bool? Voice, bool? Animated);

    internal sealed record Location(double? Latitude, double? Longitude, string? Name, string? Address);

    internal sealed record Card(CardName? Name, IReadOnlyList<CardPhone>? Phones, IReadOnlyList<CardEmail>? Emails);

    internal sealed record CardName(string? FormattedName, string? FirstName, string? LastName);

    internal sealed record CardPhone(string? Phone, string? WaId);

    internal sealed record CardEmail(string? Email);

    internal sealed record Reaction(string? MessageId, string? Emoji);

    internal sealed record Button(string? Payload, string? Text);

    internal sealed record Interactive(string? Type, Choice? ButtonReply, Choice? ListReply, NativeForm? NfmReply);

    internal sealed record Choice(string? Id, string? Title, string? Description);

    internal sealed record NativeForm(string? Body);

    internal sealed record Order(string? Text, IReadOnlyList<OrderItem>? ProductItems);

    internal sealed record OrderItem(string? ProductRetailerId, decimal? Quantity, decimal? ItemPrice, string? Currency);

    internal sealed record Edit(string? OriginalMessageId, Message? Message);

    internal sealed record Revoke(string? OriginalMessageId);

    internal sealed record SystemNotice(string? Type, string? WaId, string? UserId, string? PreviousUserId, string? Body);

    internal sealed record Status(
        string? Id, string? RecipientId, string? RecipientUserId, string? Timestamp, string? BizOpaqueCallbackData, Pricing? Pricing, IReadOnlyList<Error>? Errors)
    {
        [System.Text.Json.Serialization.JsonPropertyName("status")]
        public string? Name { get; init; }
    }

    internal sealed record Pricing(bool? Billable, string? Category, string? Type);

    internal sealed record Error(int? Code, string? Title, ErrorData? ErrorData);

    internal sealed record ErrorData(string? Details);

    /// <summary>Ids and times come as text or as numbers, whichever a version of the API prefers.</summary>
    private sealed class LenientText : System.Text.Json.Serialization.JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
