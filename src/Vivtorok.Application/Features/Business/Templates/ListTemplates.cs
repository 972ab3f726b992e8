using MediatR;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Business;

/// <summary>The kinds of business to begin from.</summary>
public sealed record ListTemplatesQuery : IRequest<Result<TemplateRow[]>>;

/// <summary>A kind of business, its name and what is in it by language.</summary>
public sealed record TemplateRow(
    string Key, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> Descriptions, int Services, int Products, int Knowledge);

internal sealed class ListTemplatesHandler : IRequestHandler<ListTemplatesQuery, Result<TemplateRow[]>>
{
    public Task<Result<TemplateRow[]>> Handle(ListTemplatesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<TemplateRow[]>>(TemplateShelf.All.Select(template => new TemplateRow(
            template.Key, template.Names, template.Descriptions,
            template.Import.Services?.Count ?? 0, template.Import.Products?.Count ?? 0, template.Import.Knowledge?.Count ?? 0)).ToArray());
}
