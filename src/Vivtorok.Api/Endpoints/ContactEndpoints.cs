using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Contacts;
using Vivtorok.Domain;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Api.Endpoints;

internal static class ContactEndpoints
{
    public static void MapContacts(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/contacts").WithTags("Contacts").RequireAuthorization(Policies.Viewer)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);

        group.MapGet("/", List).WithName("ListContacts").WithSummary("Contacts, the newest first; search looks in name, phone and e-mail");
        group.MapPost("/", Create).WithName("CreateContact").WithSummary("Add a contact").RequireAuthorization(Policies.Agent);
        group.MapGet("/export", Export).WithName("ExportContacts").WithSummary("All contacts as CSV").RequireAuthorization(Policies.Admin).RequireStepUp(ApiScope.Export)
            .Produces<string>(StatusCodes.Status200OK, "text/csv");
        group.MapGet("/{id:guid}", Get).WithName("GetContact").WithSummary("One contact with its identities").ProducesProblem(404);
        group.MapPatch("/{id:guid}", Edit).WithName("UpdateContact").WithSummary("Change a contact; what is absent stays, custom fields are merged by key")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(412);
        group.MapDelete("/{id:guid}", Delete).WithName("DeleteContact").WithSummary("Delete a contact without conversations, with its appointments, deals and tasks")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(409);
        group.MapGet("/{id:guid}/likely-same", LikelySame).WithName("ListLikelySame").WithSummary("Other contacts with the same phone or e-mail: perhaps the same person on another channel").ProducesProblem(404);
        group.MapGet("/{id:guid}/merge-preview", PreviewMerge).WithName("PreviewMerge").WithSummary("What merging another contact into this one would move, take and leave; changes nothing")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(409);
        group.MapPost("/{id:guid}/merge", Merge).WithName("MergeContacts").WithSummary("Take another contact into this one, which stays; can be undone for seven days")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        group.MapPost("/merges/{mergeId:guid}/undo", UndoMerge).WithName("UndoMerge").WithSummary("Make two merged contacts two again, within seven days")
            .RequireAuthorization(Policies.Agent).ProducesProblem(404).ProducesProblem(409);
        group.MapGet("/{id:guid}/timeline", Timeline).WithName("GetContactTimeline").WithSummary("Conversations, appointments, deals and tasks of a contact, the newest first").ProducesProblem(404);
    }

    private static async Task<Results<Ok<IReadOnlyList<LikelySame>>, ProblemHttpResult>> LikelySame(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new ListLikelySameQuery(new ContactId(id)), cancellationToken)).ToOk();
    }

    internal sealed record MergeBody(ContactId OtherId);

    private static async Task<Results<Ok<MergePreview>, ProblemHttpResult>> PreviewMerge(Guid id, Guid? otherId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PreviewMergeQuery(new ContactId(id), new ContactId(otherId ?? Guid.Empty)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ContactsJoined>, ProblemHttpResult>> Merge(Guid id, MergeBody body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new MergeContactsCommand(new ContactId(id), body.OtherId, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ContactsApart>, ProblemHttpResult>> UndoMerge(Guid mergeId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new UndoMergeCommand(new ContactMergeId(mergeId)), cancellationToken)).ToOk();

    internal sealed record ContactBody(
        string? Name, string? Phone, string? Email, string? Notes, LifecycleStage? LifecycleStage, IReadOnlyList<string>? Tags, IReadOnlyDictionary<string, string?>? CustomFields);

    private static async Task<Results<Ok<Page<ContactRow>>, ProblemHttpResult>> List(
        string? search, OneOf<LifecycleStage>? stage, string? tag, int? limit, string? cursor, IMediator mediator, CancellationToken cancellationToken)
    {
        var page = PageRequest.From(limit, cursor);
        return page.IsSuccess ? (await mediator.Send(new ListContactsQuery(search, stage?.Value, tag, page.Value), cancellationToken)).ToOk() : page.Failure.ToProblem();
    }

    private static async Task<Results<Created<ContactRow>, ProblemHttpResult>> Create(ContactBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new CreateContactCommand(body.Name, body.Phone, body.Email, body.Notes, body.LifecycleStage, body.Tags, body.CustomFields);
        return (await mediator.Send(command, cancellationToken)).ToCreated(row => $"/api/v1/contacts/{row.Id.Value}");
    }

    private static async Task<Results<Ok<ContactDetail>, ProblemHttpResult>> Get(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetContactQuery(new ContactId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ContactRow>, ProblemHttpResult>> Edit(
        Guid id, ContactChanges body, IfMatch ifMatch, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EditContactCommand(new ContactId(id), body, ifMatch.Version), cancellationToken)).ToOk();

    private static async Task<Results<Ok<ContactDeleted>, ProblemHttpResult>> Delete(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteContactCommand(new ContactId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<Page<TimelineItem>>, ProblemHttpResult>> Timeline(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetTimelineQuery(new ContactId(id)), cancellationToken)).ToOk();

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Export(IMediator mediator, CancellationToken cancellationToken)
    {
        var export = await mediator.Send(new ExportContactsQuery(), cancellationToken);
        return export.IsSuccess ? CsvAnswer.Of(export.Value.Lines, "contacts.csv") : export.Failure.ToProblem();
    }
}
