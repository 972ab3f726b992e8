using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Files;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

/// <summary>What visitors of a business's site call: nobody is signed in, the token of the session is the only key.</summary>
internal static class WebChatEndpoints
{
    public const string CorsPolicy = "web-chat";
    private const string Bearer = "Bearer ";

    public static void AddWebChatCors(this IServiceCollection services) => services.AddCors(cors => cors.AddPolicy(CorsPolicy, policy =>
        policy.AllowAnyOrigin().AllowAnyMethod().AllowAnyHeader().WithExposedHeaders("Retry-After").SetPreflightMaxAge(TimeSpan.FromHours(1))));

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/web-chat").WithTags("Web chat").AllowAnonymous().RequireCors(CorsPolicy)
            .ProducesProblem(403).ProducesProblem(429);
        group.MapPost("/{channelKey}/sessions", Open).WithName("OpenVisitorSession").WithSummary("A visitor opens the chat").ProducesProblem(404);
        group.MapPost("/messages", Post).WithName("PostVisitorMessage").WithSummary("A visitor writes").ProducesProblem(400).ProducesProblem(401);
        group.MapGet("/messages", Read).WithName("ReadVisitorMessages").WithSummary("A visitor reads; waits while the agent thinks").ProducesProblem(400).ProducesProblem(401);
        MapFiles(group);
    }

    private static void MapFiles(IEndpointRouteBuilder group)
    {
        group.MapPost("/files", Upload).WithName("UploadVisitorFile").WithSummary("A visitor uploads a file for the next message: the body is the file itself, 20 MB at most")
            .AllowLargeBody(AttachmentEndpoints.FileFactor).Accepts<Stream>("application/octet-stream", "*/*").ProducesProblem(400).ProducesProblem(401).ProducesProblem(409).ProducesProblem(413);
        group.MapGet("/files/{id:guid}", OpenFile).WithName("OpenVisitorFile").WithSummary("A visitor opens a file of the chat, or its small picture")
            .Produces<Stream>(200, "application/octet-stream").ProducesProblem(400).ProducesProblem(401).ProducesProblem(404);
    }

    internal sealed record OpenBody(string? Locale);

    internal sealed record MessageBody(string? ClientMessageId, string? Text, IReadOnlyList<Guid>? FileIds);

    private static async Task<Results<Created<VisitorSessionOpened>, ProblemHttpResult>> Open(
        string channelKey, OpenBody? body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new OpenVisitorSessionCommand(channelKey, body?.Locale, SiteOf(http.Request), http.SenderName()), cancellationToken);
        return result.IsSuccess ? TypedResults.Created((string?)null, result.Value) : result.Failure.ToProblem();
    }

    private static async Task<Results<Accepted<VisitorMessagePosted>, ProblemHttpResult>> Post(
        MessageBody body, HttpRequest http, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new PostVisitorMessageCommand(TokenOf(http), SiteOf(http), body.ClientMessageId, body.Text) { FileIds = body.FileIds ?? [] }, cancellationToken);
        return result.IsSuccess ? TypedResults.Accepted((string?)null, result.Value) : result.Failure.ToProblem();
    }

    private static async Task<Results<Ok<VisitorMessages>, ProblemHttpResult>> Read(
        int? after, int? wait, HttpRequest http, IMediator mediator, CancellationToken cancellationToken)
    {
        http.HttpContext.Response.Headers.CacheControl = "no-store";
        var result = await mediator.Send(new ReadVisitorMessagesQuery(TokenOf(http), SiteOf(http), after ?? 0, wait ?? 0), cancellationToken);
        return result.IsSuccess ? TypedResults.Ok(result.Value) : result.Failure.ToProblem();
    }

    private static async Task<Results<Created<VisitorFile>, ProblemHttpResult>> Upload(string? fileName, HttpRequest http, IMediator mediator, CancellationToken cancellationToken)
    {
        var uploaded = await mediator.Send(new UploadVisitorFileCommand(TokenOf(http), SiteOf(http), fileName, stop => FileAnswer.ReadAsync(http, stop)), cancellationToken);
        return uploaded.ToCreated(file => $"/api/v1/web-chat/files/{file.Id.Value}");
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> OpenFile(Guid id, bool? thumbnail, HttpRequest http, IMediator mediator, CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new OpenVisitorFileQuery(TokenOf(http), SiteOf(http), new AttachmentId(id), thumbnail ?? false), cancellationToken);
        return file.IsSuccess ? FileAnswer.Show(http.HttpContext.Response, file.Value.Content, file.Value.MediaType, file.Value.Name, null) : file.Failure.ToProblem();
    }

    private static string? TokenOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }

    // The host of the page that embeds the chat; none for our own pages and for callers that are no browser.
    private static string? SiteOf(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return null;
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var site)) return "";
        return site.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase) ? null : site.Host;
    }
}
