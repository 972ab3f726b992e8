using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.WhatsApp;

/// <summary>Ties a WhatsApp number to the workspace, or gives a tied one new keys. Nothing is kept unless Meta took it and reached us.</summary>
/// <param name="PhoneNumberId">Meta's id of the number, digits; not the number itself.</param>
/// <param name="BusinessAccountId">Meta's id of the WhatsApp business account, digits.</param>
/// <param name="Token">Of a system user, with the permissions to send and to manage.</param>
/// <param name="AppSecret">Of the owner's app, 32 hexadecimal digits.</param>
public sealed record ConnectWhatsAppCommand(string? Name, string PhoneNumberId, string BusinessAccountId, string Token, string AppSecret) : IRequest<Result<ChannelRow>>
{
    // A record would print its secrets.
    public override string ToString() => nameof(ConnectWhatsAppCommand);
}

internal sealed class ConnectWhatsAppValidator : AbstractValidator<ConnectWhatsAppCommand>
{
    private const int MaxToken = 1000;

    public ConnectWhatsAppValidator()
    {
        RuleFor(c => c.Name).Must(name => name is null || name.Trim().Length is > 0 and <= Channel.NameMaxLength).WithMessage($"Give it a name of at most {Channel.NameMaxLength} characters.");
        RuleFor(c => c.PhoneNumberId).Must(IsId).WithMessage("The phone number ID is 5 to 30 digits.");
        RuleFor(c => c.BusinessAccountId).Must(IsId).WithMessage("The business account ID is 5 to 30 digits.");
        RuleFor(c => c.Token).Must(token => token?.Trim() is { Length: >= 20 and <= MaxToken } clean && clean.All(char.IsAsciiLetterOrDigit)).WithMessage("Paste the whole token.");
        RuleFor(c => c.AppSecret).Must(secret => secret?.Trim() is { Length: 32 } clean && clean.All(char.IsAsciiHexDigit)).WithMessage("The app secret is 32 characters, 0 to 9 and a to f.");
    }

    private static bool IsId(string? id) => id?.Trim() is { Length: >= 5 and <= 30 } clean && clean.All(char.IsAsciiDigit);
}

internal sealed class ConnectWhatsAppHandler(IAppDbContext db, WhatsAppTies ties, IWhatsAppCloud cloud, PublicAddress address) : IRequestHandler<ConnectWhatsAppCommand, Result<ChannelRow>>
{
    private const string Path = "/webhooks/whatsapp";

    public async Task<Result<ChannelRow>> Handle(ConnectWhatsAppCommand request, CancellationToken cancellationToken)
    {
        var access = new WhatsAppAccess(request.PhoneNumberId.Trim(), request.BusinessAccountId.Trim(), request.Token.Trim(), request.AppSecret.Trim().ToLowerInvariant());
        var number = await cloud.FindNumberAsync(access, cancellationToken);
        if (!number.IsSuccess) return number.Failure;

        var tie = await ties.TieAsync(request.Name?.Trim(), number.Value, access, cancellationToken);
        if (!tie.IsSuccess) return tie.Failure;
        var subscribed = await cloud.SubscribeAsync(access, address.Link(Path), tie.Value.VerifyToken, cancellationToken);
        if (!subscribed.IsSuccess)
        {
            await ties.UntieAsync(tie.Value, cancellationToken);
            return subscribed.Failure;
        }

        await ties.CompleteAsync(tie.Value, cancellationToken);
        return await db.Channels.AsNoTracking().Where(c => c.Id == tie.Value.ChannelId).Select(ChannelRow.Of).SingleAsync(cancellationToken);
    }
}
