using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Features.Sales;

/// <summary>A deal. Without a pipeline it goes to the first one, without a stage to the pipeline's first.</summary>
public sealed record CreateDealCommand(
    string Title, ContactId ContactId, PipelineId? PipelineId, StageId? StageId, Money? Value, MemberId? OwnerId, ConversationId? ConversationId)
    : IRequest<Result<DealRow>>;

internal sealed class CreateDealValidator : AbstractValidator<CreateDealCommand>
{
    public CreateDealValidator()
    {
        RuleFor(command => command.Title).NotEmpty().MaximumLength(Deal.TitleMaxLength);
        RuleFor(command => command.Value).Must(MoneyRules.IsGood).WithMessage(MoneyRules.Message);
    }
}

internal sealed class CreateDealHandler(IAppDbContext db, Caller caller, TimeProvider clock) : IRequestHandler<CreateDealCommand, Result<DealRow>>
{
    public async Task<Result<DealRow>> Handle(CreateDealCommand request, CancellationToken cancellationToken)
    {
        if (!await db.Contacts.AnyAsync(c => c.Id == request.ContactId, cancellationToken)) return SalesFailures.ContactUnknown;
        if (request.OwnerId is { } owner && !await db.Members.AnyAsync(m => m.Id == owner, cancellationToken)) return SalesFailures.MemberUnknown("ownerId");
        if (request.ConversationId is { } from && !await db.Conversations.AnyAsync(c => c.Id == from && c.ContactId == request.ContactId, cancellationToken))
            return SalesFailures.ConversationUnknown;
        var place = await PlaceAsync(db, request.PipelineId, request.StageId, cancellationToken);
        if (!place.IsSuccess) return place.Failure;

        var now = clock.GetUtcNow();
        var deal = new Deal(caller.WorkspaceId, request.ContactId, request.Title.Trim(), now);
        deal.MoveTo(place.Value.Pipeline, place.Value.Stage, now);
        deal.Edit(request.Title.Trim(), request.Value, request.OwnerId, now);
        if (request.ConversationId is { } conversation) deal.ComesFrom(conversation);
        db.Deals.Add(deal);
        await db.SaveChangesAsync(cancellationToken);
        return DealRow.Of(deal, await db.NameAsync(deal.ContactId, cancellationToken));
    }

    internal static async Task<Result<DealPlace>> PlaceAsync(IAppDbContext db, PipelineId? pipelineId, StageId? stageId, CancellationToken cancellationToken)
    {
        var pipelines = await db.Pipelines.AsNoTracking().OrderBy(p => p.Name).ToListAsync(cancellationToken);
        var pipeline = pipelineId is { } id
            ? pipelines.Find(p => p.Id == id)
            : pipelines.Find(p => stageId is { } s && p.Stage(s) is not null) ?? pipelines.FirstOrDefault();
        if (pipeline is null) return SalesFailures.PipelineUnknown;
        var stage = stageId is { } wanted ? pipeline.Stage(wanted) : pipeline.Stages[0];
        if (stage is null) return SalesFailures.StageUnknown;
        return new DealPlace(pipeline.Id, new StageId(stage.Id));
    }
}

/// <summary>Where on a board.</summary>
internal sealed record DealPlace(PipelineId Pipeline, StageId Stage);

/// <summary>Money that a deal can be worth.</summary>
internal static class MoneyRules
{
    public const string Message = "Give an amount of minor units that is not negative, and a three-letter currency.";

    public static bool IsGood(Money? money) =>
        money is null || money.Amount is >= 0 and <= Money.MaxAmount && money.Currency is { Length: Money.CurrencyLength } currency && currency.All(char.IsAsciiLetterUpper);
}
