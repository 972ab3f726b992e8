using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge.Gaps;

/// <summary>A gap becomes an entry of the knowledge, as the team worded it, and never comes back.</summary>
/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record AnswerKnowledgeGapCommand(KnowledgeGapId Id, int? ExpectedVersion, KnowledgeBody Body) : IRequest<Result<KnowledgeEntryRow>>;

internal sealed class AnswerKnowledgeGapValidator : AbstractValidator<AnswerKnowledgeGapCommand>
{
    public AnswerKnowledgeGapValidator() => RuleFor(command => command.Body).Flat(new KnowledgeBodyValidator());
}

internal sealed class AnswerKnowledgeGapHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<AnswerKnowledgeGapCommand, Result<KnowledgeEntryRow>>
{
    public async Task<Result<KnowledgeEntryRow>> Handle(AnswerKnowledgeGapCommand request, CancellationToken cancellationToken)
    {
        var made = await editor.RunAsync((profile, now) => MakeAsync(request, profile, now, cancellationToken), cancellationToken);
        return made.IsSuccess ? KnowledgeEntryRow.Of(made.Value) : made.Failure;
    }

    private async Task<Result<Edit<KnowledgeEntry>>> MakeAsync(AnswerKnowledgeGapCommand request, BusinessProfile profile, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gap = await db.KnowledgeGaps.SingleOrDefaultAsync(g => g.Id == request.Id, cancellationToken);
        if (gap is null) return KnowledgeFailures.GapNotFound;
        if (gap.Status != KnowledgeGapStatus.Open) return KnowledgeFailures.GapSettled;
        if (Versions.Check(gap, request.ExpectedVersion) is { } stale) return stale;

        var made = await KnowledgeEntries.MakeAsync(db, request.Body, profile, now, cancellationToken);
        if (!made.IsSuccess) return made.Failure;
        return gap.AnswerBy(made.Value) is { } settled ? settled : new Edit<KnowledgeEntry>(made.Value, $"knowledge.created: {made.Value.Questions[0]}");
    }
}
