using Vivtorok.Infrastructure.Persistence.Seed;

namespace Vivtorok.Api.Hosting;

/// <summary>What a person needs to begin, on the console.</summary>
internal static class StartBanner
{
    public static void Write(WebApplication app, DemoAccount? demo)
    {
        foreach (var address in app.Urls)
        {
            var browsable = address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
            Console.WriteLine($"Vivtorok is ready: {browsable}   API documentation: {browsable}/swagger");
        }

        if (demo is not null) Console.WriteLine($"Demo business: sign in as {demo.Email} with the password {demo.Password}");
    }
}
