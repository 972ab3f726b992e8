using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.WhatsApp;

/// <summary>
/// What else is asked of WhatsApp's Cloud API but sending. A refusal comes back as a failure with a code of
/// <see cref="WhatsAppFailures"/>; a provider that cannot be reached is one of them.
/// </summary>
public interface IWhatsAppCloud
{
    /// <summary>The number behind an access, which proves the token, the number, its account and the secret of the app.</summary>
    Task<Result<WhatsAppNumber>> FindNumberAsync(WhatsAppAccess access, CancellationToken cancellationToken);

    /// <summary>Asks for everything that happens on the account to be posted to an address. The provider calls it first, to check the token.</summary>
    Task<Result<Done>> SubscribeAsync(WhatsAppAccess access, string callback, string verifyToken, CancellationToken cancellationToken);

    /// <summary>Every template of the account, in whatever state.</summary>
    Task<Result<List<TemplateFacts>>> ListTemplatesAsync(WhatsAppAccess access, CancellationToken cancellationToken);
}

/// <summary>What opens a number: never logged, never shown.</summary>
public sealed record WhatsAppAccess(string PhoneNumberId, string BusinessAccountId, string Token, string AppSecret)
{
    public static WhatsAppAccess Of(ChannelAccess access)
    {
        var secrets = access.Secret<WhatsAppSecrets>();
        return new WhatsAppAccess(access.Account, secrets.BusinessAccountId, secrets.Token, secrets.AppSecret);
    }

    // A record would print its secrets.
    public override string ToString() => $"{nameof(WhatsAppAccess)} {PhoneNumberId}";
}

/// <summary>A connected number as the provider knows it.</summary>
/// <param name="Display">As people read it, such as <c>+380 50 111 22 33</c>.</param>
/// <param name="Quality"><c>GREEN</c>, <c>YELLOW</c>, <c>RED</c>, or null where it is not rated.</param>
public sealed record WhatsAppNumber(string Id, string Display, string? VerifiedName, string? Quality);

/// <summary>A template as the provider has it.</summary>
public sealed record TemplateFacts(string Name, string Language, string Category, TemplateStatus Status, TemplateText Text);
