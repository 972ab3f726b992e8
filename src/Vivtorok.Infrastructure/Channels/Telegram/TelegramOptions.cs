using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Infrastructure.Channels.Telegram;

/// <summary>Settings of the section <c>Channels:Telegram</c>.</summary>
public sealed class TelegramOptions
{
    public const string Section = "Channels:Telegram";

    /// <summary>The Bot API; another address for a server of one's own.</summary>
    [Required]
    public Uri BaseUrl { get; init; } = new("https://api.telegram.org");

    [Range(1, 60)]
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>How long a file may take on its way.</summary>
    [Range(1, 600)]
    public int FileTimeoutSeconds { get; init; } = 120;

    /// <summary>Whether Telegram calls us. Absent: where <c>PublicUrl</c> is https, for Telegram calls nothing else; otherwise we ask it.</summary>
    public bool? Webhooks { get; init; }

    /// <summary>How long one question for updates stays open; Telegram allows 50.</summary>
    [Range(0, 50)]
    public int PollSeconds { get; init; } = 50;
}
