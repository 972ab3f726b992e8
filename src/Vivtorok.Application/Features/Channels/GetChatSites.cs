using MediatR;

namespace Vivtorok.Application.Features.Channels;

/// <summary>The sites in which the page of a web chat may stand; none: any. A key that nobody has is like one that names none.</summary>
public sealed record GetChatSitesQuery(string Key) : IRequest<IReadOnlyList<string>>;

internal sealed class GetChatSitesHandler(VisitorDoor door) : IRequestHandler<GetChatSitesQuery, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(GetChatSitesQuery request, CancellationToken cancellationToken) =>
        (await door.FindChannelAsync(request.Key, cancellationToken))?.AllowedSites ?? [];
}
