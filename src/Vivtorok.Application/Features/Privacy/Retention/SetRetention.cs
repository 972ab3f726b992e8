using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Retention;

/// <summary>Sets for how many days each kind is kept; a kind that is not named is kept as usual. The next night obeys it.</summary>
/// <param name="IfMatch">The version the decision is made on; null: any.</param>
public sealed record SetRetentionCommand(IReadOnlyList<RetentionDays> Rules, int? IfMatch) : IRequest<Result<RetentionView>>;

public sealed record RetentionDays(RetentionKind Kind, int Days);

internal sealed class SetRetentionValidator : AbstractValidator<SetRetentionCommand>
{
    public SetRetentionValidator() => RuleFor(command => command.Rules).NotNull()
        .Must(rules => rules.Select(rule => rule.Kind).Distinct().Count() == rules.Count).When(command => command.Rules is not null, ApplyConditionTo.CurrentValidator).WithMessage("Name each kind once.");
}

internal sealed class SetRetentionHandler(IAppDbContext db, RetentionShelf shelf) : IRequestHandler<SetRetentionCommand, Result<RetentionView>>
{
    public async Task<Result<RetentionView>> Handle(SetRetentionCommand request, CancellationToken cancellationToken)
    {
        var rules = await shelf.RulesAsync(cancellationToken);
        if (request.IfMatch is { } version && version != rules.Version) return Failure.Stale(RetentionView.Of(rules));
        var set = rules.Set(request.Rules.ToDictionary(rule => rule.Kind, rule => rule.Days));
        if (!set.IsSuccess) return set.Failure;
        if (rules.Version == 0) db.RetentionRules.Add(rules);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (db.IsUniqueViolation(exception))
        {
            return Failure.Stale(); // two first decisions at once
        }

        return RetentionView.Of(rules);
    }
}
