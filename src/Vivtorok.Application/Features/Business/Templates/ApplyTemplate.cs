using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Business;

/// <summary>Imports a template. Name, address, phone, time zone and currency of the business stay as they are.</summary>
public sealed record ApplyTemplateCommand(string Key, string? Language) : IRequest<Result<ImportAnswer>>;

internal sealed class ApplyTemplateHandler(CatalogueEditor editor, IAppDbContext db) : IRequestHandler<ApplyTemplateCommand, Result<ImportAnswer>>
{
    public async Task<Result<ImportAnswer>> Handle(ApplyTemplateCommand request, CancellationToken cancellationToken)
    {
        var language = request.Language ?? Template.Own;
        if (!Template.Speaks(language)) return BusinessFailures.TemplateLanguage;
        if (TemplateShelf.Find(request.Key) is not { } template) return BusinessFailures.TemplateNotFound;
        return await editor.RunAsync(
            (profile, now) => new BusinessImporter(db).ImportAsync(template.In(language), profile, now, $"template.applied: {template.Key}", cancellationToken),
            cancellationToken);
    }
}
