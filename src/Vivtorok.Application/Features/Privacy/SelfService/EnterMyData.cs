using System.Globalization;
using System.Security.Cryptography;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.SelfService;

/// <summary>What a link says before the code is entered: whose business it is and where the code goes, nothing of the person.</summary>
public sealed record GetMyDataLinkQuery(string Token) : IRequest<Result<MyDataLink>>;

/// <summary><c>CodeBy</c> is the channel the code goes to, null for the e-mail that <c>EmailHint</c> hints at. Neither where there is no way left.</summary>
public sealed record MyDataLink(string BusinessName, ChannelKind? CodeBy, string? EmailHint, DateTimeOffset ExpiresAt);

internal sealed class GetMyDataLinkHandler(PrivacyDoor door, PersonReach reach, IBusinessSnapshots businesses) : IRequestHandler<GetMyDataLinkQuery, Result<MyDataLink>>
{
    public async Task<Result<MyDataLink>> Handle(GetMyDataLinkQuery request, CancellationToken cancellationToken)
    {
        var link = await door.FindAsync(request.Token, cancellationToken);
        if (!link.IsSuccess) return link.Failure;
        var way = await reach.FindAsync(link.Value.ContactId, cancellationToken);
        return new MyDataLink((await businesses.GetAsync(cancellationToken)).Profile.Name, way?.Channel, way?.Hint, link.Value.ExpiresAt);
    }
}

/// <summary>Sends a code to where the person is known.</summary>
public sealed record SendMyDataCodeCommand(string Token, string Locale) : IRequest<Result<Done>>;

internal sealed class SendMyDataCodeHandler(IAppDbContext db, PrivacyDoor door, PersonReach reach, IEmailSender sender, TimeProvider clock) : IRequestHandler<SendMyDataCodeCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SendMyDataCodeCommand request, CancellationToken cancellationToken)
    {
        var link = await door.FindAsync(request.Token, cancellationToken);
        if (!link.IsSuccess) return link.Failure;
        if (await reach.FindAsync(link.Value.ContactId, cancellationToken) is not { } way) return PrivacyFailures.NoWayToReach;
        var code = RandomNumberGenerator.GetInt32((int)Math.Pow(10, PrivacyLink.CodeDigits)).ToString($"D{PrivacyLink.CodeDigits}", CultureInfo.InvariantCulture);
        var sent = link.Value.SendCode(SecretToken.Hash(link.Value.Id.Value + code), clock.GetUtcNow());
        if (!sent.IsSuccess) return sent.Failure;
        if (way.Conversation is { } talk) db.Messages.Add(talk.Tell(Words(code, request.Locale), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        if (way.Email is { } email) await sender.SendAsync(Letter(email, code, request.Locale), cancellationToken);
        return Done.Instance;
    }

    private static string Words(string code, string locale) => locale == "en"
        ? $"{code} is the code to see your data. It works for 10 minutes. If you did not ask for it, ignore this message."
        : $"{code} — код, щоб переглянути ваші дані. Діє 10 хвилин. Якщо ви його не просили, не зважайте на це повідомлення.";

    private static Email Letter(string to, string code, string locale)
    {
        var words = Words(code, locale);
        return new Email(to, locale == "en" ? "Code to see your data" : "Код для перегляду ваших даних", words + "\n", $"""<!doctype html><html lang="{locale}"><meta charset="utf-8"><p>{words}</p></html>""");
    }
}

/// <summary>Begins a visit with the code that was sent.</summary>
public sealed record EnterMyDataCommand(string Token, string Code) : IRequest<Result<MyDataVisit>>;

/// <summary>The key of a visit: sent as bearer token with what follows, until it ends.</summary>
public sealed record MyDataVisit(string Key, DateTimeOffset EndsAt);

internal sealed class EnterMyDataHandler(IAppDbContext db, PrivacyDoor door, TimeProvider clock) : IRequestHandler<EnterMyDataCommand, Result<MyDataVisit>>
{
    public async Task<Result<MyDataVisit>> Handle(EnterMyDataCommand request, CancellationToken cancellationToken)
    {
        var link = await door.FindAsync(request.Token, cancellationToken);
        if (!link.IsSuccess) return link.Failure;
        var key = SecretToken.New();
        var entered = link.Value.Enter(SecretToken.Hash(link.Value.Id.Value + (request.Code ?? "").Trim()), SecretToken.Hash(key), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken); // a wrong try is counted too
        return entered.IsSuccess ? new MyDataVisit(key, link.Value.VisitEndsAt!.Value) : entered.Failure;
    }
}
