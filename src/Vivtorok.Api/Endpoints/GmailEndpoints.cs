using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Mail;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

/// <summary>Connecting mailboxes, looking into them at once, and Google's pushes.</summary>
internal static class GmailEndpoints
{
    private const string Bearer = "Bearer ";

    public static void MapGmail(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/channels").WithTags("Channels").RequireAuthorization(Policies.Admin).ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);
        group.MapPost("/gmail/consent", Begin).WithName("BeginGmailConsent").WithSummary("Where to send the owner to let us read and send their mail").SessionOnly().ProducesProblem(404);
        group.MapPost("/gmail/connection", Connect).WithName("ConnectGmail").WithSummary("Connect the mailbox with what Google gave the owner").SessionOnly().ProducesProblem(404);
        group.MapPost("/{id:guid}/sync", Sync).WithName("SyncMailbox").WithSummary("Look into a mailbox now").ProducesProblem(404);
        group.MapPost("/{id:guid}/reconciliation", Count).WithName("ReconcileMailbox").WithSummary("Count a mailbox against the inbox and fill the gaps").ProducesProblem(404);

        routes.MapPost("/webhooks/gmail", Push).WithTags("Webhooks").AllowAnonymous()
            .WithName("ReceiveGmailPush").WithSummary("Google Pub/Sub says that a mailbox has news").Accepts<object>("application/json").ProducesProblem(401);
    }

    /// <param name="ChannelId">The channel to connect again; null: a new one.</param>
    internal sealed record ConsentBody(Guid? ChannelId);

    /// <summary>What Google put into the address of our page.</summary>
    internal sealed record ConnectionBody(string Code, string State);

    private static async Task<Results<Ok<MailConsentBegun>, ProblemHttpResult>> Begin(ConsentBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new BeginMailConsentCommand(body.ChannelId is { } id ? new ChannelId(id) : null), cancellationToken)).ToOk();
    }

    private static async Task<Results<Created<ChannelRow>, ProblemHttpResult>> Connect(ConnectionBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new ConnectMailboxCommand(body.Code, body.State), cancellationToken)).ToCreated(row => $"/api/v1/channels/{row.Id.Value}");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Sync(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new AskMailboxCommand(new ChannelId(id), Count: false), cancellationToken)).ToNoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Count(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new AskMailboxCommand(new ChannelId(id), Count: true), cancellationToken)).ToNoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Push(HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        var authorization = request.Headers.Authorization.ToString();
        var token = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;
        return (await mediator.Send(new ReceiveMailPushCommand(token, await reader.ReadToEndAsync(cancellationToken)), cancellationToken)).ToNoContent();
    }
}
