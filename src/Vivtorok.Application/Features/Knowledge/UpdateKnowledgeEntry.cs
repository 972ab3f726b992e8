using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge;

/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record UpdateKnowledgeEntryCommand(KnowledgeEntryId Id, int? ExpectedVersion, KnowledgeBody Body) : IRequest<Result<KnowledgeEntryRow>>;

internal sealed class UpdateKnowledgeEntryValidator : AbstractValidator<UpdateKnowledgeEntryCommand>
{
    public UpdateKnowledgeEntryValidator() => RuleFor(command => command.Body).Flat(new KnowledgeBodyValidator());
}

internal sealed class UpdateKnowledgeEntryHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<UpdateKnowledgeEntryCommand, Result<KnowledgeEntryRow>>
{
    public async Task<Result<KnowledgeEntryRow>> Handle(UpdateKnowledgeEntryCommand request, CancellationToken cancellationToken)
    {
        var changed = await editor.RunAsync((_, now) => ChangeAsync(request, now, cancellationToken), cancellationToken);
        return changed.IsSuccess ? KnowledgeEntryRow.Of(changed.Value) : changed.Failure;
    }

    private async Task<Result<Edit<KnowledgeEntry>>> ChangeAsync(UpdateKnowledgeEntryCommand request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (body, row) = (request.Body, await db.Knowledge.SingleOrDefaultAsync(row => row.Id == request.Id, cancellationToken));
        if (row is null) return KnowledgeFailures.NotFound;
        if (request.ExpectedVersion is { } expected && expected != row.Version) return Failure.Stale(KnowledgeEntryRow.Of(row));
        if (body.Key is { } key && key != row.Key) return CatalogueFailures.KeyIsFixed;
        body.ApplyTo(row, now);
        return new Edit<KnowledgeEntry>(row, $"knowledge.updated: {row.Questions[0]}");
    }
}
