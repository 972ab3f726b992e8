using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

/// <summary>Settings of the section <c>Channels:WhatsApp</c>.</summary>
public sealed class WhatsAppOptions
{
    public const string Section = "Channels:WhatsApp";

    /// <summary>Where the Graph API is.</summary>
    [Required]
    public Uri BaseUrl { get; init; } = new("https://graph.facebook.com");

    /// <summary>The pinned version of the API, such as <c>v23.0</c>.</summary>
    [Required, RegularExpression(@"^v\d{1,3}\.\d{1,2}$")]
    public string Version { get; init; } = "v23.0";

    [Range(1, 60)]
    public int TimeoutSeconds { get; init; } = 15;

    /// <summary>How long a file may take on its way.</summary>
    [Range(1, 600)]
    public int FileTimeoutSeconds { get; init; } = 120;

    /// <summary>Where Meta lets files be fetched: the token goes to no other host. Each with its subdomains.</summary>
    public IReadOnlyList<string> MediaHosts { get; init; } = ["fbsbx.com", "fbcdn.net", "facebook.com", "whatsapp.net"];

    /// <summary>What one billed message costs; the provider tells only that it bills. The first line that fits counts.</summary>
    public IReadOnlyList<WhatsAppPrice> Prices { get; init; } = [];
}

/// <summary>The price of one message.</summary>
public sealed class WhatsAppPrice
{
    /// <summary><c>marketing</c>, <c>utility</c>, <c>authentication</c> or <c>service</c>.</summary>
    [Required]
    public string Category { get; init; } = "";

    /// <summary>The first digits of the recipient's phone, such as <c>380</c>; absent: everybody.</summary>
    public string? CallingCode { get; init; }

    /// <summary>In the major unit, such as <c>0.0157</c>.</summary>
    [Range(0, 100)]
    public decimal Amount { get; init; }

    [Required, StringLength(3, MinimumLength = 3)]
    public string Currency { get; init; } = "USD";
}
