using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>The record of processing: what is kept about whom, what for, and what erasure does to it.</summary>
public sealed record GetDataMapQuery : IRequest<Result<DataMap>>;

/// <summary>Read from the marks on the data model, so it is never out of date, with who else receives something.</summary>
public sealed record DataMap(IReadOnlyList<ProcessingRecord> Records, IReadOnlyList<ProcessorUse> Processors);

internal sealed class GetDataMapHandler(IPersonalStore people) : IRequestHandler<GetDataMapQuery, Result<DataMap>>
{
    public Task<Result<DataMap>> Handle(GetDataMapQuery request, CancellationToken cancellationToken) => Task.FromResult<Result<DataMap>>(new DataMap(people.Map, ProcessorUse.All));
}
