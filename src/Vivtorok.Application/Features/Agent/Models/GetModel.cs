using MediatR;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Models;

/// <summary>Who answers customers, and what it has used.</summary>
public sealed record GetModelQuery : IRequest<Result<ModelView>>;

internal sealed class GetModelHandler(ModelPages pages) : IRequestHandler<GetModelQuery, Result<ModelView>>
{
    public async Task<Result<ModelView>> Handle(GetModelQuery request, CancellationToken cancellationToken) => await pages.DescribeAsync(cancellationToken);
}
