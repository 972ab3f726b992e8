using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>What was being written while two contacts were merged moves after them: a turn of the agent that was running may have booked for the other.</summary>
public sealed record SettleMergeCommand(ContactMergeId MergeId, DateTimeOffset MergedAt) : IWorkCommand
{
    /// <summary>Longer than a turn lasts.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(3);

    string? IWorkCommand.Lane => $"merge:{MergeId.Value:N}";

    DateTimeOffset? IWorkCommand.NotBefore => MergedAt + Moment;
}

/// <summary>A merge can no longer be undone: its record goes, and the hidden contact forgets its person. The empty row tells old links and old backups where they went.</summary>
public sealed record EndMergeCommand(ContactMergeId MergeId, DateTimeOffset MergedAt) : IWorkCommand
{
    string? IWorkCommand.Lane => $"merge:{MergeId.Value:N}";

    DateTimeOffset? IWorkCommand.NotBefore => MergedAt + ContactMerge.Life;
}

internal sealed class SettleMergeHandler(IAppDbContext db, IContactRows rows, TimeProvider clock)
    : IRequestHandler<SettleMergeCommand, Result<Done>>, IRequestHandler<EndMergeCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(SettleMergeCommand request, CancellationToken cancellationToken)
    {
        if (await db.ContactMerges.SingleOrDefaultAsync(m => m.Id == request.MergeId, cancellationToken) is { } merge)
            await rows.MoveAsync(merge.OtherId, merge.WinnerId, moved => merge.With(moved), cancellationToken);
        return Done.Instance;
    }

    public async Task<Result<Done>> Handle(EndMergeCommand request, CancellationToken cancellationToken)
    {
        if (await db.ContactMerges.SingleOrDefaultAsync(m => m.Id == request.MergeId, cancellationToken) is not { } merge) return Done.Instance;
        var other = await db.Contacts.WithMerged().SingleAsync(c => c.Id == merge.OtherId, cancellationToken);
        await rows.MoveAsync(merge.OtherId, merge.WinnerId, _ => Forget(merge, other), cancellationToken);
        return Done.Instance;
    }

    private void Forget(ContactMerge merge, Contact other)
    {
        other.ForgetPerson(clock.GetUtcNow());
        db.ContactMerges.Remove(merge);
    }
}
