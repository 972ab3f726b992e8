using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>What a merge would do, before anybody decides on it.</summary>
public sealed record PreviewMergeQuery(ContactId Id, ContactId OtherId) : IRequest<Result<MergePreview>>;

/// <param name="Winner">The contact that would stay.</param>
/// <param name="Other">The contact that would be taken in.</param>
/// <param name="Moves">What would move from the other to the winner.</param>
/// <param name="Fields">What would become of each field that either has.</param>
public sealed record MergePreview(ContactRow Winner, ContactRow Other, IReadOnlyList<MovedRows> Moves, IReadOnlyList<MergedField> Fields);

internal sealed class PreviewMergeHandler(MergePair pair, IContactRows rows) : IRequestHandler<PreviewMergeQuery, Result<MergePreview>>
{
    public async Task<Result<MergePreview>> Handle(PreviewMergeQuery request, CancellationToken cancellationToken)
    {
        var both = await pair.ReadAsync(request.Id, request.OtherId, cancellationToken);
        if (!both.IsSuccess) return both.Failure;
        var (winner, other) = both.Value;
        var moves = MovedRows.Of(await rows.CountAsync(request.OtherId, cancellationToken));
        return new MergePreview(ContactRow.Of(winner), ContactRow.Of(other), moves, MergedField.Of(winner, other));
    }
}
