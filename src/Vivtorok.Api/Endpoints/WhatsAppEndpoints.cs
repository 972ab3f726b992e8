using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Channels.Templates;
using Vivtorok.Application.Features.Channels.WhatsApp;
using Vivtorok.Domain;

namespace Vivtorok.Api.Endpoints;

internal static class WhatsAppEndpoints
{
    public static void MapWhatsApp(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/channels").WithTags("Channels").RequireAuthorization(Policies.Viewer).ProducesProblem(401);
        group.MapGet("/{id:guid}/templates", Templates).WithName("ListMessageTemplates").WithSummary("Templates of a WhatsApp number as they were read last").ProducesProblem(404);

        var edit = group.MapGroup("").RequireAuthorization(Policies.Admin).ProducesProblem(400).ProducesProblem(403).ProducesProblem(409);
        edit.MapPost("/whatsapp", Connect).WithName("ConnectWhatsApp").WithSummary("Tie a WhatsApp number, or give a tied one new keys");
        edit.MapPost("/{id:guid}/templates/sync", Sync).WithName("SyncMessageTemplates").WithSummary("Read the templates anew").ProducesProblem(404);

        var webhook = routes.MapGroup("/webhooks/whatsapp").WithTags("Webhooks").AllowAnonymous();
        webhook.MapGet("", Verify).WithName("VerifyWhatsApp").WithSummary("Meta asks whether the address is ours").Produces<string>(StatusCodes.Status200OK, "text/plain").ProducesProblem(403);
        webhook.MapPost("", Receive).WithName("ReceiveWhatsApp").WithSummary("Events of every connected number, signed by Meta").AllowLargeBody().ProducesProblem(401);
    }

    internal sealed record WhatsAppBody(string? Name, string PhoneNumberId, string BusinessAccountId, string Token, string AppSecret);

    private static async Task<Results<Created<ChannelRow>, ProblemHttpResult>> Connect(WhatsAppBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var command = new ConnectWhatsAppCommand(body.Name, body.PhoneNumberId, body.BusinessAccountId, body.Token, body.AppSecret);
        return (await mediator.Send(command, cancellationToken)).ToCreated(row => $"/api/v1/channels/{row.Id.Value}");
    }

    private static async Task<Results<Ok<MessageTemplateList>, ProblemHttpResult>> Templates(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        return (await mediator.Send(new ListMessageTemplatesQuery(new ChannelId(id)), cancellationToken)).ToOk();
    }

    private static async Task<Results<Ok<MessageTemplateList>, ProblemHttpResult>> Sync(Guid id, IMediator mediator, CancellationToken cancellationToken)
    {
        var synced = await mediator.Send(new SyncMessageTemplatesCommand(new ChannelId(id)), cancellationToken);
        return synced.IsSuccess ? (await mediator.Send(new ListMessageTemplatesQuery(new ChannelId(id)), cancellationToken)).ToOk() : synced.Failure.ToProblem();
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> Verify(
        [FromQuery(Name = "hub.mode")] string? mode, [FromQuery(Name = "hub.challenge")] string? challenge, [FromQuery(Name = "hub.verify_token")] string? token,
        IMediator mediator, CancellationToken cancellationToken)
    {
        var verified = await mediator.Send(new VerifyWhatsAppQuery(mode, challenge, token), cancellationToken);
        return verified.IsSuccess ? TypedResults.Text(verified.Value) : verified.Failure.ToProblem();
    }

    // The raw bytes: the signature is of them, and of nothing that was read out of them.
    private static async Task<Results<Ok, ProblemHttpResult>> Receive(HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var received = await mediator.Send(new ReceiveWhatsAppCommand(body.ToArray(), request.Headers["X-Hub-Signature-256"]), cancellationToken);
        return received.IsSuccess ? TypedResults.Ok() : received.Failure.ToProblem();
    }
}
