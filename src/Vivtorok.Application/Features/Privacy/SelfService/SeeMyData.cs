using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.SelfService;

/// <summary>What is kept of the visitor.</summary>
/// <param name="Visit">The key of the visit.</param>
public sealed record GetMyDataQuery(string Token, string? Visit) : IRequest<Result<MyData>>;

/// <summary>A person's own data at a glance; all of it is in the archive.</summary>
public sealed record MyData(
    string BusinessName, string? Name, string? Phone, string? Email, IReadOnlyList<MyRecords> Records, IReadOnlyList<DisclosedTo> Disclosures, IReadOnlyList<MyRequest> Requests);

/// <summary>How many rows of a kind are kept, and what for.</summary>
public sealed record MyRecords(string Record, int Rows, DataPurpose Purpose);

/// <summary>A request the person has made, and by when it must be answered.</summary>
public sealed record MyRequest(PrivacyRequestKind Kind, PrivacyRequestStatus Status, DateTimeOffset CreatedAt, DateTimeOffset DueAt, string? Reason);

internal sealed class GetMyDataHandler(IAppDbContext db, PrivacyDoor door, PersonArchives archives) : IRequestHandler<GetMyDataQuery, Result<MyData>>
{
    public async Task<Result<MyData>> Handle(GetMyDataQuery request, CancellationToken cancellationToken)
    {
        var link = await door.EnterAsync(request.Token, request.Visit, cancellationToken);
        if (!link.IsSuccess) return link.Failure;
        var contact = await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == link.Value.ContactId, cancellationToken);
        var archive = await archives.MakeAsync(contact, cancellationToken);
        var requests = await db.PrivacyRequests.AsNoTracking().Where(r => r.ContactId == contact.Id).OrderByDescending(r => r.CreatedAt)
            .Select(r => new MyRequest(r.Kind, r.Status, r.CreatedAt, r.DueAt, r.Reason)).ToListAsync(cancellationToken);
        var purposes = archive.Map.ToDictionary(record => record.Name, record => record.Purpose);
        return new MyData(archive.BusinessName, contact.Name, contact.Phone, contact.Email,
            [.. archive.Records.Select(rows => new MyRecords(rows.Record, rows.Rows.Count, purposes[rows.Record]))], archive.Disclosures, requests);
    }
}

/// <summary>All that is kept of the visitor, to take away.</summary>
public sealed record GetMyArchiveQuery(string Token, string? Visit) : IRequest<Result<PersonArchive>>;

internal sealed class GetMyArchiveHandler(IAppDbContext db, PrivacyDoor door, PersonArchives archives) : IRequestHandler<GetMyArchiveQuery, Result<PersonArchive>>
{
    public async Task<Result<PersonArchive>> Handle(GetMyArchiveQuery request, CancellationToken cancellationToken)
    {
        var link = await door.EnterAsync(request.Token, request.Visit, cancellationToken);
        if (!link.IsSuccess) return link.Failure;
        return await archives.MakeAsync(await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == link.Value.ContactId, cancellationToken), cancellationToken);
    }
}

/// <summary>The visitor asks for something about their data; the business has a month. Asking twice is asking once.</summary>
public sealed record AskAboutMyDataCommand(string Token, string? Visit, PrivacyRequestKind Kind, string? Words) : IRequest<Result<MyRequest>>;

internal sealed class AskAboutMyDataValidator : AbstractValidator<AskAboutMyDataCommand>
{
    public AskAboutMyDataValidator() => RuleFor(c => c.Words).MaximumLength(PrivacyRequest.WordsMaxLength);
}

internal sealed class AskAboutMyDataHandler(IAppDbContext db, PrivacyDoor door, TimeProvider clock) : IRequestHandler<AskAboutMyDataCommand, Result<MyRequest>>
{
    public async Task<Result<MyRequest>> Handle(AskAboutMyDataCommand request, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(request.Token, request.Visit, cancellationToken);
        if (!entered.IsSuccess) return entered.Failure;
        var (link, kind) = (entered.Value, request.Kind);
        var open = await db.PrivacyRequests.FirstOrDefaultAsync(r => r.ContactId == link.ContactId && r.Kind == kind && r.Status == PrivacyRequestStatus.Open, cancellationToken);
        if (open is null)
        {
            db.PrivacyRequests.Add(open = new PrivacyRequest(link.WorkspaceId, link.ContactId, kind, request.Words ?? "", clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }

        return new MyRequest(open.Kind, open.Status, open.CreatedAt, open.DueAt, open.Reason);
    }
}
