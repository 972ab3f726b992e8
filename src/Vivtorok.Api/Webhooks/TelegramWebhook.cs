using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Vivtorok.Api.Http;
using Vivtorok.Application.Features.Channels.Telegram;

namespace Vivtorok.Api.Webhooks;

/// <summary>Telegram calls; not part of the API for developers. The answer is empty: Telegram would carry out what a body asks for.</summary>
internal static class TelegramWebhook
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    public static void MapTelegramWebhook(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/webhooks/telegram/{channelKey}", Receive).AllowAnonymous().ExcludeFromDescription();

    private static async Task<Results<Ok, ProblemHttpResult>> Receive(string channelKey, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        using var body = new StreamReader(request.Body);
        var payload = await body.ReadToEndAsync(cancellationToken);
        var taken = await mediator.Send(new ReceiveTelegramUpdateCommand(channelKey, request.Headers[SecretHeader], payload), cancellationToken);
        return taken.IsSuccess ? TypedResults.Ok() : taken.Failure.ToProblem();
    }
}
