using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Application.Features.Developers;

/// <summary>Claims an <c>Idempotency-Key</c> for a request, or finds the answer its first use got.</summary>
public sealed record BeginIdempotentCommand(string Key, string RequestHash) : IRequest<Result<IdempotentStart>>;

/// <summary>Either <c>Answer</c>, to be given again, or the claim under which to do the work now.</summary>
public sealed record IdempotentStart(IdempotencyRecordId Id, IdempotentAnswer? Answer);

public sealed record IdempotentAnswer(int Status, string Headers, string Body);

internal sealed class BeginIdempotentHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<BeginIdempotentCommand, Result<IdempotentStart>>
{
    public async Task<Result<IdempotentStart>> Handle(BeginIdempotentCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var old = now - IdempotencyRecord.Life;
        await db.IdempotencyRecords.Where(row => row.CreatedAt < old).ExecuteDeleteAsync(cancellationToken);

        var known = await db.IdempotencyRecords.SingleOrDefaultAsync(row => row.Actor == caller.Actor && row.Key == request.Key, cancellationToken);
        if (known is not null && known.RequestHash != request.RequestHash) return IdempotencyFailures.OtherRequest;
        if (known?.Status is { } status) return new IdempotentStart(known.Id, new IdempotentAnswer(status, known.Headers!, known.Body!));
        if (known is not null && !known.IsLost(now)) return IdempotencyFailures.InProgress;
        if (known is not null) db.IdempotencyRecords.Remove(known);

        var claim = new IdempotencyRecord(caller.WorkspaceId, caller.Actor, request.Key, request.RequestHash, now);
        db.IdempotencyRecords.Add(claim);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsConflict(exception))
        {
            return IdempotencyFailures.InProgress;
        }

        db.Forget(); // the request itself starts with nothing loaded
        return new IdempotentStart(claim.Id, null);
    }
}

/// <summary>Keeps the answer for repeats; with no answer it gives the key back, so that a failed request can be sent again.</summary>
public sealed record EndIdempotentCommand(IdempotencyRecordId Id, IdempotentAnswer? Answer) : IRequest<Result<Done>>;

internal sealed class EndIdempotentHandler(IAppDbContext db) : IRequestHandler<EndIdempotentCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndIdempotentCommand request, CancellationToken cancellationToken)
    {
        db.Forget(); // what the request could not save must not be saved here
        var claim = await db.IdempotencyRecords.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken);
        if (claim is null) return Done.Instance;
        if (request.Answer is { } answer) claim.Answered(answer.Status, answer.Headers, answer.Body);
        else db.IdempotencyRecords.Remove(claim);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
