using System.ComponentModel.DataAnnotations;

namespace Vivtorok.Infrastructure.Channels.Gmail;

/// <summary>
/// How to reach Google, the section <c>Channels:Gmail</c>. Without <see cref="ClientId"/> and <see cref="ClientSecret"/> mailboxes cannot
/// be connected, and nothing else is missing.
/// </summary>
public sealed class GmailOptions
{
    public const string Section = "Channels:Gmail";

    /// <summary>Of the OAuth client that whoever runs this installation made in the Google console.</summary>
    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    [Required]
    public Uri ApiUrl { get; init; } = new("https://gmail.googleapis.com/");

    [Required]
    public Uri ConsentUrl { get; init; } = new("https://accounts.google.com/o/oauth2/v2/auth");

    [Required]
    public Uri TokenUrl { get; init; } = new("https://oauth2.googleapis.com/token");

    [Required]
    public Uri RevokeUrl { get; init; } = new("https://oauth2.googleapis.com/revoke");

    /// <summary>Google's public keys, which its pushes are signed with.</summary>
    [Required]
    public Uri KeysUrl { get; init; } = new("https://www.googleapis.com/oauth2/v3/certs");

    [Range(1, 120)]
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>The Pub/Sub topic that mailboxes report their news to, <c>projects/{p}/topics/{t}</c>; empty: they are only polled.</summary>
    public string? PushTopic { get; init; }

    /// <summary>Whom a push must be meant for: the audience set on the Pub/Sub subscription.</summary>
    public string? PushAudience { get; init; }

    /// <summary>The service account that signs pushes.</summary>
    public string? PushAccount { get; init; }

    internal bool IsConfigured => !string.IsNullOrWhiteSpace(ClientId) && !string.IsNullOrWhiteSpace(ClientSecret);
}
