namespace Vivtorok.Application.Features.Accounts;

/// <summary>What a browser and its system are called, as far as the browser says. Nothing is asked of the network.</summary>
internal static class DeviceWords
{
    // The first that fits: nearly every browser also calls itself by the names of others.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("YaBrowser", "Yandex"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl"), ("python", "Python"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>Such as <c>Firefox · Windows</c>; empty where nothing can be told.</summary>
    public static string Of(string userAgent)
    {
        string?[] words = [Find(Browsers, userAgent), Find(Systems, userAgent)];
        return string.Join(" · ", words.Where(word => word is not null));
    }

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(entry => userAgent.Contains(entry.Mark, StringComparison.OrdinalIgnoreCase)).Name;
}
