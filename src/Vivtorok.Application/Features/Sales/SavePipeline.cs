using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>A stage as it is to be; <c>Id</c> null: a new one.</summary>
public sealed record StageBody(Guid? Id, string Name, StageKind Kind);

/// <summary>Replaces a pipeline's name and stages. A stage that is left out is removed, unless deals are in it.</summary>
public sealed record SavePipelineCommand(PipelineId Id, string Name, IReadOnlyList<StageBody> Stages, int? Version) : IRequest<Result<PipelineRow>>;

internal sealed class SavePipelineValidator : AbstractValidator<SavePipelineCommand>
{
    private const int StageNameMaxLength = 60;

    public SavePipelineValidator()
    {
        RuleFor(command => command.Name).NotEmpty().MaximumLength(Pipeline.NameMaxLength);
        RuleFor(command => command.Stages).NotNull().Must(stages => stages is { Count: > 0 and <= Pipeline.MaxStages })
            .WithMessage($"Give 1 to {Pipeline.MaxStages} stages.");
        RuleForEach(command => command.Stages).ChildRules(stage =>
        {
            stage.RuleFor(s => s.Name).NotEmpty().MaximumLength(StageNameMaxLength);
            stage.RuleFor(s => s.Kind).IsInEnum();
        });
        RuleFor(command => command.Stages).Must(stages => stages is null || stages.Any(s => s.Kind == StageKind.Open))
            .WithMessage("One stage must be open: deals begin there.");
    }
}

internal sealed class SavePipelineHandler(IAppDbContext db) : IRequestHandler<SavePipelineCommand, Result<PipelineRow>>
{
    public async Task<Result<PipelineRow>> Handle(SavePipelineCommand request, CancellationToken cancellationToken)
    {
        var pipeline = await db.Pipelines.SingleOrDefaultAsync(p => p.Id == request.Id, cancellationToken);
        if (pipeline is null) return SalesFailures.PipelineNotFound;
        if (request.Version is { } version && version != pipeline.Version) return Failure.Stale(PipelineRow.Of(pipeline));

        var known = pipeline.Stages.Select(s => s.Id).ToHashSet();
        if (request.Stages.Any(s => s.Id is { } id && !known.Contains(id)) || request.Stages.Where(s => s.Id is not null).GroupBy(s => s.Id).Any(g => g.Count() > 1))
            return SalesFailures.StagesWrong;

        var kept = request.Stages.Select(s => s.Id).OfType<Guid>().ToHashSet();
        var removed = known.Where(id => !kept.Contains(id)).Select(id => new StageId(id)).ToList();
        if (await db.Deals.AnyAsync(d => d.PipelineId == request.Id && removed.Contains(d.StageId), cancellationToken)) return SalesFailures.StageHasDeals;

        pipeline.Change(request.Name.Trim(), [.. request.Stages.Select(s => new Stage(s.Id ?? Guid.CreateVersion7(), s.Name.Trim(), s.Kind))]);
        await db.SaveChangesAsync(cancellationToken);
        return PipelineRow.Of(pipeline);
    }
}
