using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>A stranger opens the web chat.</summary>
/// <param name="Locale">Whatever the browser says; anything we do not speak becomes the business's own language.</param>
/// <param name="Site">Host name of the embedding page; null where there is none or it is our own.</param>
/// <param name="Address">Of the caller, for the limits only; it is not kept.</param>
public sealed record OpenVisitorSessionCommand(string Key, string? Locale, string? Site, string Address) : IRequest<Result<VisitorSessionOpened>>;

/// <summary>What the chat shows before the first message. The token is told once and kept only as a hash.</summary>
public sealed record VisitorSessionOpened(string Token, string Greeting, string Disclosure, string BusinessName, string Locale, DateTimeOffset ExpiresAt);

internal sealed class OpenVisitorSessionHandler(IAppDbContext db, VisitorDoor door, VisitorLimits limits, IBusinessSnapshots businesses, TimeProvider clock)
    : IRequestHandler<OpenVisitorSessionCommand, Result<VisitorSessionOpened>>
{
    public async Task<Result<VisitorSessionOpened>> Handle(OpenVisitorSessionCommand request, CancellationToken cancellationToken)
    {
        var channel = await door.FindChannelAsync(request.Key, cancellationToken);
        if (channel is null) return ChannelFailures.NotFound;
        if (!VisitorDoor.IsAllowed(channel.AllowedSites, request.Site)) return ChannelFailures.SiteNotAllowed;
        if (limits.OpenSession(channel.Id, request.Address) is { } tooMany) return tooMany;

        var profile = (await businesses.GetAsync(cancellationToken)).Profile;
        var words = WebChatWords.For(request.Locale, profile);
        var (token, hash) = VisitorDoor.NewToken();
        var session = new VisitorSession(channel.WorkspaceId, channel.Id, hash, words.Language, clock.GetUtcNow());
        db.VisitorSessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return new VisitorSessionOpened(token, words.Greeting(channel), words.Disclosure, words.BusinessName, words.Language, session.ExpiresAt);
    }
}
