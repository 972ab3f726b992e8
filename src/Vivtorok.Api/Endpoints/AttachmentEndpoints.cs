using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Conversations.Files;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

/// <summary>Files of a conversation.</summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder conversations)
    {
        var group = conversations.MapGroup("/{id:guid}/attachments").ProducesProblem(404);
        group.MapGet("/{attachmentId:guid}", Open).WithName("OpenAttachment").WithSummary("The bytes of a file; parts may be asked for").Produces<Stream>(200, "application/octet-stream");
        group.MapGet("/{attachmentId:guid}/thumbnail", OpenSmall).WithName("OpenThumbnail").WithSummary("The small picture of a picture").Produces<Stream>(200, "image/webp");
        group.MapPost("", Upload).WithName("UploadAttachment").WithSummary("Upload a file for the next message: the body is the file itself, 20 MB at most")
            .RequireAuthorization(Policies.Agent).AllowLargeBody(FileFactor).Accepts<Stream>("application/octet-stream", "*/*").ProducesProblem(400).ProducesProblem(403).ProducesProblem(413);
        group.MapPost("/{attachmentId:guid}/fetch", Fetch).WithName("FetchAttachment").WithSummary("Ask the provider once more for a file that is not here")
            .RequireAuthorization(Policies.Agent).ProducesProblem(403).ProducesProblem(409);
    }

    /// <summary>A file may be twenty times as large as other bodies.</summary>
    public const int FileFactor = 20;

    private static Task<Results<FileStreamHttpResult, ProblemHttpResult>> Open(Guid id, Guid attachmentId, HttpResponse response, IMediator mediator, CancellationToken cancellationToken) =>
        Show(new OpenAttachmentQuery(new ConversationId(id), new AttachmentId(attachmentId), Thumbnail: false), response, mediator, cancellationToken);

    private static Task<Results<FileStreamHttpResult, ProblemHttpResult>> OpenSmall(Guid id, Guid attachmentId, HttpResponse response, IMediator mediator, CancellationToken cancellationToken) =>
        Show(new OpenAttachmentQuery(new ConversationId(id), new AttachmentId(attachmentId), Thumbnail: true), response, mediator, cancellationToken);

    private static async Task<Results<Created<AttachmentRow>, ProblemHttpResult>> Upload(Guid id, string? fileName, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var body = await FileAnswer.ReadAsync(request, cancellationToken);
        if (!body.IsSuccess) return body.Failure.ToProblem();
        var uploaded = await mediator.Send(new UploadFileCommand(new ConversationId(id), fileName, body.Value), cancellationToken);
        return uploaded.ToCreated(file => $"/api/v1/conversations/{id}/attachments/{file.Id.Value}");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Fetch(Guid id, Guid attachmentId, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new FetchAttachmentAgainCommand(new ConversationId(id), new AttachmentId(attachmentId)), cancellationToken)).ToNoContent();
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Show(OpenAttachmentQuery query, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(query, cancellationToken);
        return file.IsSuccess ? FileAnswer.Show(response, file.Value.Content, file.Value.MediaType, file.Value.Name, file.Value.Tag) : file.Failure.ToProblem();
    }
}
