using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Infrastructure.Email;

/// <summary>Settings of the section <c>Email</c>. Without a server, letters are files in the data directory.</summary>
public sealed class EmailOptions
{
    public const string Section = "Email";

    /// <summary>SMTP server; absent: letters are written to <c>mail/</c> in the data directory.</summary>
    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public bool UseTls { get; init; } = true;

    public string? UserName { get; init; }

    public string? Password { get; init; }

    [Required, EmailAddress]
    public string From { get; init; } = "no-reply@vivtorok.com";

    [Range(1, 120)]
    public int TimeoutSeconds { get; init; } = 20;
}
