namespace Vivtorok.Application.Features.Channels.WhatsApp;

/// <summary>Reads the envelope of what WhatsApp posts. Pure; what is inside is left to the reader of the channel.</summary>
public interface IWhatsAppWebhook
{
    /// <summary>Whether this can be a signature at all.</summary>
    bool IsSignature(string? signature);

    /// <summary>Whether the body was signed with the secret of an app.</summary>
    bool IsSigned(byte[] body, string? signature, string appSecret);

    /// <summary>Whom a body concerns, before anybody knows who wrote it; nobody where it is no envelope or names more than one post does.</summary>
    WhatsAppAddressees Addressees(byte[] body);

    /// <summary>Everything the body tells, one by one; empty where it is no envelope.</summary>
    IReadOnlyList<WhatsAppEvent> Split(byte[] body);
}

/// <summary>The numbers and the business accounts that a body names.</summary>
public sealed record WhatsAppAddressees(IReadOnlyList<string> Numbers, IReadOnlyList<string> Accounts);

/// <summary>One thing that happened.</summary>
/// <param name="BusinessAccountId">The account it happened on.</param>
/// <param name="PhoneNumberId">The number; null for what concerns the whole account.</param>
/// <param name="Id">The same for a repeat.</param>
/// <param name="Payload">The thing alone, in the provider's own form.</param>
public sealed record WhatsAppEvent(WhatsAppEventKind Kind, string BusinessAccountId, string? PhoneNumberId, string Id, string Payload);

/// <summary>What an event is about.</summary>
public enum WhatsAppEventKind
{
    /// <summary>A message, a delivery report, an echo.</summary>
    Conversation,

    /// <summary>Templates were approved, refused or paused.</summary>
    Templates,

    /// <summary>The account was restricted, blocked or taken away.</summary>
    AccountDown,
}
