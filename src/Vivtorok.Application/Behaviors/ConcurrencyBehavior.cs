using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Behaviors;

/// <summary>A row that someone changed between our read and our save is a conflict to tell. A work item is tried again instead.</summary>
internal sealed class ConcurrencyBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (DbUpdateConcurrencyException) when (request is not IWorkCommand)
        {
            return TResponse.Fail(Failure.Stale());
        }
    }
}
