using Vivtorok.Application.Common;

namespace Vivtorok.Api.Hosting;

/// <summary>Whom to tell of a weakness, as RFC 9116 wants it said. <c>Security:Contact</c> names an address; else it is security@ our own host.</summary>
internal static class SecurityText
{
    private const string Setting = "Security:Contact";
    private const int DaysValid = 180;

    public static void MapSecurityText(this WebApplication app) =>
        app.MapGet("/.well-known/security.txt", (PublicAddress address, TimeProvider clock) => TypedResults.Text(Write(app.Configuration[Setting], address, clock.GetUtcNow())))
            .AllowAnonymous().ExcludeFromDescription();

    private static string Write(string? contact, PublicAddress address, DateTimeOffset now) => $"""
        Contact: {(string.IsNullOrWhiteSpace(contact) ? $"mailto:security@{new Uri(address.Value).Host}" : contact)}
        Expires: {now.UtcDateTime.Date.AddDays(DaysValid):yyyy-MM-dd}T00:00:00Z
        Preferred-Languages: uk, en
        Canonical: {address.Link("/.well-known/security.txt")}

        """;
}
