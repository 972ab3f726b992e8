using System.Text.RegularExpressions;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>
/// The manner of a letter around an answer whose facts are checked already: a greeting, and a signature that says that a machine wrote it.
/// No name stands in a Ukrainian greeting, for it would need its vocative.
/// </summary>
internal static partial class LetterManner
{
    /// <summary>The text as it suits the channel; a chat's stays as it is.</summary>
    public static string Write(ChannelKind channel, string text, string language, BusinessSnapshot business)
    {
        if (channel != ChannelKind.Gmail) return text;
        var name = Localized.Pick(business.Profile.Name, business.Profile.Names, language);
        var (greeting, signature) = language == "en" ? ("Hello,", $"Kind regards,\nAI assistant, {name}") : ("Вітаємо!", $"З повагою,\nШІ-помічник, {name}");
        return $"{(Greets().IsMatch(text) ? "" : $"{greeting}\n\n")}{text}\n\n{signature}";
    }

    [GeneratedRegex(@"^\s*(hi|hello|dear|good (morning|afternoon|evening)|вітаю|вітаємо|добр(ий|ого|идень)|доброго|привіт|шановн)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Greets();
}
