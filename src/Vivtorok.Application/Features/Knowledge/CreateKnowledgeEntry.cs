using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
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
        var made = await KnowledgeEntries.MakeAsync(db, body, profile, now, cancellationToken);
        return made.IsSuccess ? new Edit<KnowledgeEntry>(made.Value, $"knowledge.created: {made.Value.Questions[0]}") : made.Failure;
    }
}
