using MediatR;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Privacy.Use;

/// <summary>Writes down what this node has counted.</summary>
public sealed record KeepUseCountsCommand : IRequest<Result<Done>>;

internal sealed class KeepUseCountsHandler(UseLedger ledger) : IRequestHandler<KeepUseCountsCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(KeepUseCountsCommand request, CancellationToken cancellationToken)
    {
        await ledger.WriteAsync(cancellationToken);
        return Done.Instance;
    }
}
