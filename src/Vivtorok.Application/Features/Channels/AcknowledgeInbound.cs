using MediatR;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Tells a provider what it waits to hear about a stored message.</summary>
public sealed record AcknowledgeInboundCommand(ChannelId ChannelId, string Acknowledgement) : IWorkCommand;

internal sealed class AcknowledgeInboundHandler(ChannelLines lines) : IRequestHandler<AcknowledgeInboundCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(AcknowledgeInboundCommand request, CancellationToken cancellationToken)
    {
        if (await lines.OpenAsync(request.ChannelId, cancellationToken) is { } line)
            await line.Adapter.AcknowledgeAsync(line.Access, request.Acknowledgement, cancellationToken);
        return Done.Instance;
    }
}
