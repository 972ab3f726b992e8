using Vivtorok.Domain.Business;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>The fixed words of a web chat in the visitor's language.</summary>
internal sealed record WebChatWords(string Language, string BusinessName)
{
    private static readonly string[] Spoken = ["uk", "en"];

    /// <summary>Told before the first message: the law asks that people know when they talk to a machine.</summary>
    public string Disclosure => Language == "en"
        ? "You are talking to an AI assistant. If you would rather talk to a person, just say so."
        : "Вам відповідає ШІ-помічник. Якщо хочете поговорити з людиною, просто напишіть про це.";

    /// <param name="locale">Such as <c>en-GB</c>; nonsense is allowed.</param>
    public static WebChatWords For(string? locale, BusinessProfile profile)
    {
        var wanted = locale?.Trim().Split('-', '_')[0].ToLowerInvariant();
        var own = profile.Languages.FirstOrDefault(language => Spoken.Contains(language)) ?? Spoken[0];
        var language = wanted is not null && Spoken.Contains(wanted) ? wanted : own;
        return new WebChatWords(language, Localized.Pick(profile.Name, profile.Names, language));
    }

    public string Greeting(Channel channel)
    {
        if (channel.Greetings.TryGetValue(Language, out var own) && own.Length > 0) return own;
        return Language == "en" ? $"Welcome to {BusinessName}! How can we help?" : $"Вітаємо! Це {BusinessName}. Чим можемо допомогти?";
    }
}
