using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>Contacts, the newest first. <c>Search</c> looks in name, phone and e-mail.</summary>
public sealed record ListContactsQuery(string? Search, LifecycleStage? Stage, string? Tag, PageRequest Page) : IRequest<Result<Page<ContactRow>>>
{
    public const int SearchMaxLength = 100;
}

internal sealed class ListContactsValidator : AbstractValidator<ListContactsQuery>
{
    public ListContactsValidator()
    {
        RuleFor(query => query.Search).MaximumLength(ListContactsQuery.SearchMaxLength);
        RuleFor(query => query.Tag).MaximumLength(Contact.TagMaxLength);
    }
}

internal sealed class ListContactsHandler(IAppDbContext db) : IRequestHandler<ListContactsQuery, Result<Page<ContactRow>>>
{
    public async Task<Result<Page<ContactRow>>> Handle(ListContactsQuery request, CancellationToken cancellationToken)
    {
        var query = db.Contacts.AsNoTracking().Where(c => c.ErasedAt == null);
        if (request.Stage is { } stage) query = query.Where(c => c.LifecycleStage == stage);
        if (!string.IsNullOrWhiteSpace(request.Tag))
        {
            var mark = Contact.TagMark(request.Tag);
            query = query.Where(c => c.TagText.Contains(mark));
        }

        foreach (var word in Words(request.Search)) query = query.Where(c => c.SearchText.Contains(word));
        var rows = await query.Keyset(c => c.CreatedAt, c => c.Id, request.Page).Select(ContactRow.FromContact).ToListAsync(cancellationToken);
        return request.Page.Cut(rows, row => Cursor.At(row.CreatedAt, row.Id.Value));
    }

    // A phone number is found however it is typed: 067 555-12-34 is looked for as 0675551234.
    private static string[] Words(string? search)
    {
        var text = search?.Trim().ToLowerInvariant() ?? "";
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length >= 3 && text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '(' or ')' or ' ')
            ? [digits]
            : text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
