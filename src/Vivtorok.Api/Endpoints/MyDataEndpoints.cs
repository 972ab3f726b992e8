using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Privacy.SelfService;
using Vivtorok.Domain;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Api.Endpoints;

/// <summary>What people call about their own data: nobody is signed in, the link and the code they were sent are the key.</summary>
internal static class MyDataEndpoints
{
    private const string Bearer = "Bearer ";
    private const string Zip = "application/zip";

    public static void MapMyData(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/api/v1/contacts/{id:guid}").WithTags("Privacy").RequireAuthorization(Policies.Agent).ProducesProblem(401).ProducesProblem(403)
            .MapPost("/privacy-link", Make).WithName("MakePrivacyLink").WithSummary("Make a link by which a contact sees their own data; older ones stop working").ProducesProblem(404).ProducesProblem(409);

        var person = routes.MapGroup("/api/v1/my-data/{token}").WithTags("My data").SessionOnly().AllowAnonymous().ProducesProblem(404);
        person.MapGet("/", GetLink).WithName("GetMyDataLink").LimitTries().WithSummary("Whose business a link is of, and where the code will go");
        person.MapPost("/code", SendCode).WithName("SendMyDataCode").LimitTries().WithSummary("Send a code to where the person is known").ProducesProblem(409).ProducesProblem(429);
        person.MapPost("/visit", Enter).WithName("EnterMyData").LimitTries().WithSummary("Begin a visit with the code").ProducesProblem(400);
        person.MapGet("/summary", GetSummary).WithName("GetMyData").LimitTries().WithSummary("What is kept of you, where it went, and your requests").ProducesProblem(401);
        person.MapGet("/archive", GetArchive).WithName("GetMyArchive").LimitTries().WithSummary("All that is kept of you, as a ZIP").ProducesProblem(401).Produces<Stream>(StatusCodes.Status200OK, Zip);
        person.MapPost("/requests", Ask).WithName("AskAboutMyData").LimitTries().WithSummary("Ask for correction, erasure or another right; the business has a month").ProducesProblem(400).ProducesProblem(401);
    }

    internal sealed record CodeBody(string? Locale);

    internal sealed record VisitBody(string Code);

    internal sealed record AskBody(PrivacyRequestKind Kind, string? Words);

    private static async Task<Results<Ok<NewPrivacyLink>, ProblemHttpResult>> Make(Guid id, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new MakePrivacyLinkCommand(new ContactId(id)), cancellationToken)).ToOk();

    private static async Task<Results<Ok<MyDataLink>, ProblemHttpResult>> GetLink(string token, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetMyDataLinkQuery(token), cancellationToken)).ToOk();

    private static async Task<Results<NoContent, ProblemHttpResult>> SendCode(string token, CodeBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SendMyDataCodeCommand(token, body.Locale ?? "uk"), cancellationToken)).ToNoContent();

    private static async Task<Results<Ok<MyDataVisit>, ProblemHttpResult>> Enter(string token, VisitBody body, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EnterMyDataCommand(token, body.Code), cancellationToken)).ToOk();

    private static async Task<Results<Ok<MyData>, ProblemHttpResult>> GetSummary(string token, HttpRequest http, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetMyDataQuery(token, VisitOf(http)), cancellationToken)).ToOk();

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> GetArchive(string token, HttpRequest http, IMediator mediator, CancellationToken cancellationToken)
    {
        var archive = await mediator.Send(new GetMyArchiveQuery(token, VisitOf(http)), cancellationToken);
        return archive.IsSuccess ? TypedResults.Stream(body => archive.Value.WriteAsync(body, cancellationToken), Zip, "my-data.zip") : archive.Failure.ToProblem();
    }

    private static async Task<Results<Ok<MyRequest>, ProblemHttpResult>> Ask(string token, AskBody body, HttpRequest http, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AskAboutMyDataCommand(token, VisitOf(http), body.Kind, body.Words), cancellationToken)).ToOk();

    private static string? VisitOf(HttpRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
    }
}
