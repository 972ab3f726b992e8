using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Application.Features.Knowledge;

public sealed record CreateKnowledgeEntryCommand(KnowledgeBody Body) : IRequest<Result<KnowledgeEntryRow>>;

internal sealed class CreateKnowledgeEntryValidator : AbstractValidator<CreateKnowledgeEntryCommand>
{
    public CreateKnowledgeEntryValidator() => RuleFor(command => command.Body).Flat(new KnowledgeBodyValidator());
}

internal sealed class CreateKnowledgeEntryHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<CreateKnowledgeEntryCommand, Result<KnowledgeEntryRow>>
{
    public async Task<Result<KnowledgeEntryRow>> Handle(CreateKnowledgeEntryCommand request, CancellationToken cancellationToken)
    {
        var made = await editor.RunAsync((profile, now) => MakeAsync(request.Body, profile, now, cancellationToken), cancellationToken);
        return made.IsSuccess ? KnowledgeEntryRow.Of(made.Value) : made.Failure;
    }

    private async Task<Result<Edit<KnowledgeEntry>>> MakeAsync(KnowledgeBody body, BusinessProfile profile, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var keys = await db.Knowledge.Select(row => row.Key).ToHashSetAsync(cancellationToken);
        if (body.Key is { } given && keys.Contains(given)) return CatalogueFailures.KeyTaken("key");
        var key = body.Key ?? Slug.Of(body.Questions![0], KnowledgeEntry.KeyMaxLength, keys);
        var row = new KnowledgeEntry(profile.WorkspaceId, key);
        body.ApplyTo(row, now);
        db.Knowledge.Add(row);
        return new Edit<KnowledgeEntry>(row, $"knowledge.created: {row.Questions[0]}");
    }
}
