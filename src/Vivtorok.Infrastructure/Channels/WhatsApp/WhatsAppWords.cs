using System.Globalization;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>What a message says in words, whatever its kind: what the inbox shows and the agent reads.</summary>
internal static class WhatsAppWords
{
    private const int MaxCards = 5;
    private const int MaxItems = 30;

    public static string Of(WhatsAppPayloads.Message message) => message.Type switch
    {
        "text" => message.Text?.Body,
        "image" => message.Image?.Caption,
        "video" => message.Video?.Caption,
        "document" => message.Document?.Caption,
        "audio" or "sticker" => "",
        "location" => Of(message.Location),
        "contacts" => Of(message.Contacts ?? []),
        "button" => message.Button?.Text ?? message.Button?.Payload,
        "interactive" => Of(message.Interactive),
        "order" => Of(message.Order),
        _ => null,
    } ?? "";

    private static string? Of(WhatsAppPayloads.Location? location)
    {
        if (location is not { Latitude: { } latitude, Longitude: { } longitude }) return null;
        var place = string.Join(", ", new[] { location.Name, location.Address }.Where(part => !string.IsNullOrWhiteSpace(part)));
        var point = string.Create(CultureInfo.InvariantCulture, $"{latitude:0.######}, {longitude:0.######}");
        return place.Length > 0 ? $"📍 {place} ({point})" : $"📍 {point}";
    }

    private static string Of(IReadOnlyList<WhatsAppPayloads.Card> cards) => string.Join('\n', cards.Take(MaxCards).Select(card =>
    {
        var name = card.Name?.FormattedName ?? string.Join(' ', new[] { card.Name?.FirstName, card.Name?.LastName }.Where(part => part is not null));
        var ways = (card.Phones ?? []).Select(phone => phone.Phone ?? phone.WaId).Concat((card.Emails ?? []).Select(email => email.Email)).Where(way => way is not null);
        return $"👤 {name}: {string.Join(", ", ways)}".TrimEnd(':', ' ');
    }));

    private static string? Of(WhatsAppPayloads.Interactive? interactive) =>
        (interactive?.ButtonReply ?? interactive?.ListReply) is { } choice ? choice.Title ?? choice.Id : interactive?.NfmReply?.Body;

    private static string? Of(WhatsAppPayloads.Order? order)
    {
        if (order is null) return null;
        var lines = (order.ProductItems ?? []).Take(MaxItems).Select(item =>
            string.Create(CultureInfo.InvariantCulture, $"🛒 {item.ProductRetailerId} × {item.Quantity ?? 1:0.##}{(item.ItemPrice is { } price ? $", {price:0.##} {item.Currency}" : "")}"));
        return string.Join('\n', new[] { order.Text }.Where(text => !string.IsNullOrWhiteSpace(text)).Concat(lines));
    }
}
