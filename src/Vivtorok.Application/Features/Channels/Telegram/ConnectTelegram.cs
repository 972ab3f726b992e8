using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels.Telegram;

/// <summary>
/// Connects a bot by its token; its agent begins in drafts. The same bot again gets the new token and keeps its channel. A bot that is
/// connected in another workspace is refused.
/// </summary>
public sealed record ConnectTelegramCommand(string? Token, string? Name) : IRequest<Result<ChannelRow>>;

internal sealed class ConnectTelegramValidator : AbstractValidator<ConnectTelegramCommand>
{
    public ConnectTelegramValidator()
    {
        RuleFor(c => c.Token).Matches("^\\s*[0-9]{5,20}:[A-Za-z0-9_-]{20,100}\\s*$").WithMessage("A token looks like 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw.")
            .NotEmpty().WithMessage("Paste the token from @BotFather.");
        RuleFor(c => c.Name).MaximumLength(Channel.NameMaxLength);
    }
}

internal sealed class ConnectTelegramHandler(IAppDbContext db, ITelegramBots bots, ChannelSecrets secrets, ChannelCare care, ChannelMaker maker)
    : IRequestHandler<ConnectTelegramCommand, Result<ChannelRow>>
{
    public async Task<Result<ChannelRow>> Handle(ConnectTelegramCommand request, CancellationToken cancellationToken)
    {
        var token = request.Token!.Trim();
        var identified = await bots.IdentifyAsync(token, cancellationToken);
        if (!identified.IsSuccess) return identified.Failure;
        var (bot, account) = (identified.Value, identified.Value.Id.ToString(CultureInfo.InvariantCulture));

        var known = await db.Channels.Include(c => c.Connection)
            .SingleOrDefaultAsync(c => c.Connection != null && c.Connection.Kind == ChannelKind.Telegram && c.Connection.Account == account, cancellationToken);
        var name = request.Name is { Length: > 0 } given ? given.Trim() : $"@{bot.UserName}";
        var made = known ?? await maker.MakeAsync(ChannelKind.Telegram, name, account, $"@{bot.UserName}", cancellationToken);
        if (!made.IsSuccess) return made.Failure;
        var channel = made.Value;
        channel.Connection!.Call($"@{bot.UserName}");
        var secret = new TelegramSecret(token, SecretToken.New(), channel.Key);
        secrets.Keep(channel.Connection, secret);

        // Saved first: of two workspaces that connect one bot, the database lets one; only that one may take the bot's updates.
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return ChannelFailures.AccountTaken;
        }

        var subscribed = await bots.SubscribeAsync(secret, cancellationToken);
        if (subscribed.IsSuccess) await care.RecoverAsync(channel.Id, cancellationToken);
        else await care.SufferAsync(channel.Id, ConnectionStatus.Unhealthy, subscribed.Failure, cancellationToken);
        return ChannelRow.From(channel);
    }
}
