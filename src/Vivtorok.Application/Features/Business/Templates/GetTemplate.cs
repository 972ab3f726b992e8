using MediatR;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Business;

/// <summary>A template as the body of an import, to look at or to change before it is sent.</summary>
public sealed record GetTemplateQuery(string Key, string? Language) : IRequest<Result<ImportBody>>;

internal sealed class GetTemplateHandler : IRequestHandler<GetTemplateQuery, Result<ImportBody>>
{
    public Task<Result<ImportBody>> Handle(GetTemplateQuery request, CancellationToken cancellationToken)
    {
        var language = request.Language ?? Template.Own;
        if (!Template.Speaks(language)) return Task.FromResult<Result<ImportBody>>(BusinessFailures.TemplateLanguage);
        return Task.FromResult<Result<ImportBody>>(TemplateShelf.Find(request.Key) is { } template ? template.In(language) : BusinessFailures.TemplateNotFound);
    }
}
