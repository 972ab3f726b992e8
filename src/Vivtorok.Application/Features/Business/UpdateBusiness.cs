using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Business;

/// <summary>The profile with its rules, as a client sends it. What is absent keeps its value; an empty text clears it.</summary>
public sealed record BusinessBody : ProfileBody
{
    public BookingRulesBody? BookingRules { get; init; }

    public IReadOnlyList<LeadFieldBody>? LeadFields { get; init; }
}

/// <param name="ExpectedVersion">What the client read; null: whatever is there.</param>
public sealed record UpdateBusinessCommand(int? ExpectedVersion, BusinessBody Body) : IRequest<Result<BusinessRow>>;

internal sealed class UpdateBusinessValidator : AbstractValidator<UpdateBusinessCommand>
{
    public UpdateBusinessValidator() => RuleFor(command => command.Body).Flat(new BusinessBodyValidator());
}

internal sealed class BusinessBodyValidator : AbstractValidator<BusinessBody>
{
    public BusinessBodyValidator()
    {
        Include(new ProfileBodyValidator());
        RuleFor(body => body.BookingRules!).SetValidator(new BookingRulesBodyValidator()).When(body => body.BookingRules is not null);
        RuleForEach(body => body.LeadFields).NotNull().WithMessage("A field is expected here.").SetValidator(new LeadFieldBodyValidator());
        RuleFor(body => body.LeadFields).UniqueKeys(field => field.Key, "key");
    }
}

internal sealed class UpdateBusinessHandler(IAppDbContext db, CatalogueEditor editor) : IRequestHandler<UpdateBusinessCommand, Result<BusinessRow>>
{
    public async Task<Result<BusinessRow>> Handle(UpdateBusinessCommand request, CancellationToken cancellationToken)
    {
        var changed = await editor.RunAsync((profile, _) => ChangeAsync(request, profile, cancellationToken), cancellationToken);
        return changed.IsSuccess ? BusinessRow.Of(changed.Value) : changed.Failure;
    }

    private async Task<Result<Edit<BusinessProfile>>> ChangeAsync(UpdateBusinessCommand request, BusinessProfile profile, CancellationToken cancellationToken)
    {
        var body = request.Body;
        if (request.ExpectedVersion is { } expected && expected != profile.Version) return Failure.Stale(BusinessRow.Of(profile));
        var fields = await db.CustomFields.AsNoTracking().ToDictionaryAsync(field => field.Key, cancellationToken);
        if (ImportReferences.Check(new ImportBody { LeadFields = body.LeadFields }, new CatalogueRows([], [], [], [], [], fields)) is { } failure) return failure;

        profile.Describe(body.Over(profile));
        if (body.BookingRules is { } rules) profile.SetBookingRules(rules.Over(profile.BookingRules));
        if (body.LeadFields is { } asked) profile.SetLeadFields([.. asked.Select(field => new LeadField(field.Key!, field.Required ?? false))]);
        return new Edit<BusinessProfile>(profile, "business.updated");
    }
}
