using FluentValidation;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Business;

/// <summary>Takes a whole business in: all of it, or nothing and the places of the mistakes.</summary>
public sealed record ImportBusinessCommand(ImportBody Body) : IRequest<Result<ImportAnswer>>
{
    public const int MaxEntries = 5000;
}

internal sealed class ImportBusinessValidator : AbstractValidator<ImportBusinessCommand>
{
    public ImportBusinessValidator() => RuleFor(command => command.Body).Flat(new ImportBodyValidator());
}

internal sealed class ImportBodyValidator : AbstractValidator<ImportBody>
{
    public ImportBodyValidator()
    {
        RuleFor(body => body.Profile!).SetValidator(new ProfileBodyValidator()).When(body => body.Profile is not null);
        RuleFor(body => body.BookingRules!).SetValidator(new BookingRulesBodyValidator()).When(body => body.BookingRules is not null);
        Section(body => body.Staff, new StaffBodyValidator(), row => row.Key, "key");
        Section(body => body.Services, new ServiceBodyValidator(), row => row.Key, "key");
        Section(body => body.Products, new ProductBodyValidator(), row => row.Sku, "sku");
        Section(body => body.Promotions, new PromotionBodyValidator(), row => row.Key, "key");
        Section(body => body.Knowledge, new KnowledgeBodyValidator(), row => row.Key, "key");
        Section(body => body.CustomFields, new CustomFieldBodyValidator(), row => row.Key, "key");
        Section(body => body.LeadFields, new LeadFieldBodyValidator(), row => row.Key, "key");
    }

    private void Section<TRow>(
        System.Linq.Expressions.Expression<Func<ImportBody, IReadOnlyList<TRow>?>> rows, IValidator<TRow> each, Func<TRow, string?> keyOf, string key)
        where TRow : class
    {
        RuleFor(rows).Must(list => list is null || list.Count <= ImportBusinessCommand.MaxEntries).WithMessage($"At most {ImportBusinessCommand.MaxEntries} entries.");
        RuleFor(rows).UniqueKeys(keyOf, key, required: true);
        RuleFor(rows).Custom((list, context) =>
        {
            for (var i = 0; i < (list?.Count ?? 0); i++)
                foreach (var failure in Check(list![i], each))
                    context.Say($"{context.PropertyPath}[{i}]{failure.Path}", failure.Message);
        });
    }

    private static IEnumerable<(string Path, string Message)> Check<TRow>(TRow? row, IValidator<TRow> each) where TRow : class =>
        row is null ? [("", "An entry is expected here.")] : each.Validate(row).Errors.Select(error => ($".{error.PropertyName}", error.ErrorMessage));
}

internal sealed class ImportBusinessHandler(CatalogueEditor editor, IAppDbContext db) : IRequestHandler<ImportBusinessCommand, Result<ImportAnswer>>
{
    public Task<Result<ImportAnswer>> Handle(ImportBusinessCommand request, CancellationToken cancellationToken) =>
        editor.RunAsync((profile, now) => new BusinessImporter(db).ImportAsync(request.Body, profile, now, "business.imported", cancellationToken), cancellationToken);
}
