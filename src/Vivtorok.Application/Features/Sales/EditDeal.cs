using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>What of a deal changes; what is absent stays.</summary>
public sealed record DealChanges(Patch<string> Title, Patch<PipelineId> PipelineId, Patch<StageId> StageId, Patch<Money> Value, Patch<MemberId?> OwnerId);

public sealed record EditDealCommand(DealId Id, DealChanges Changes, int? Version) : IRequest<Result<DealRow>>;

internal sealed class EditDealValidator : AbstractValidator<EditDealCommand>
{
    public EditDealValidator()
    {
        RuleFor(command => command.Changes.Title.Value).NotEmpty().MaximumLength(Deal.TitleMaxLength)
            .When(command => command.Changes.Title.IsSet).OverridePropertyName("title");
        RuleFor(command => command.Changes.Value.Value).Must(MoneyRules.IsGood).WithMessage(MoneyRules.Message).OverridePropertyName("value");
    }
}

internal sealed class EditDealHandler(IAppDbContext db, TimeProvider clock) : IRequestHandler<EditDealCommand, Result<DealRow>>
{
    public async Task<Result<DealRow>> Handle(EditDealCommand request, CancellationToken cancellationToken)
    {
        var deal = await db.Deals.SingleOrDefaultAsync(d => d.Id == request.Id, cancellationToken);
        if (deal is null) return SalesFailures.DealNotFound;
        if (request.Version is { } version && version != deal.Version)
            return Failure.Stale(DealRow.Of(deal, await db.NameAsync(deal.ContactId, cancellationToken)));

        var (changes, now) = (request.Changes, clock.GetUtcNow());
        var owner = changes.OwnerId.Or(deal.OwnerId);
        if (changes.OwnerId.IsSet && owner is { } member && !await db.Members.AnyAsync(m => m.Id == member, cancellationToken)) return SalesFailures.MemberUnknown("ownerId");
        if (changes.StageId.IsSet || changes.PipelineId.IsSet)
        {
            var pipeline = changes.PipelineId.IsSet ? changes.PipelineId.Value : deal.PipelineId;
            var place = await CreateDealHandler.PlaceAsync(db, pipeline, changes.StageId.IsSet ? changes.StageId.Value : null, cancellationToken);
            if (!place.IsSuccess) return place.Failure;
            deal.MoveTo(place.Value.Pipeline, place.Value.Stage, now);
        }

        deal.Edit(changes.Title.Or(deal.Title)!.Trim(), changes.Value.Or(deal.Value), owner, now);
        await db.SaveChangesAsync(cancellationToken);
        return DealRow.Of(deal, await db.NameAsync(deal.ContactId, cancellationToken));
    }
}
