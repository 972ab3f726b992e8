using Vivtorok.Infrastructure.Persistence.Seed;

namespace Vivtorok.Api.Hosting;

/// <summary>What a person needs to begin, on the console.</summary>
internal static class StartBanner
{
    public static void Write(WebApplication app, DemoAccount? demo)
    {
        foreach (var address in app.Urls.Select(Browsable)) Console.WriteLine($"Vivtorok is ready: {address}   API documentation: {address}/swagger");
        if (demo is null) return;
        Console.WriteLine($"Demo business: sign in as {demo.Email} with the password {demo.Password}");
        if (demo.ChatKey is { } key) Console.WriteLine($"Its web chat, as a customer sees it: {Browsable(app.Urls.First())}/chat/{key}");
    }

    /// <summary>An address to listen on as a browser of this machine writes it.</summary>
    public static string Browsable(string address) =>
        address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/');
}
