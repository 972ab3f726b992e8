using System.Text.Json;
using Vivtorok.Application.Features.Channels.WhatsApp;
using Vivtorok.Domain.Common;
using static Vivtorok.Infrastructure.Channels.WhatsApp.JsonReading;

namespace Vivtorok.Infrastructure.Channels.WhatsApp;

internal sealed class WhatsAppCloud(GraphClient graph) : IWhatsAppCloud
{
    private const int MaxPages = 20;
    private const int InvalidParameter = 100;
    private const int NoSuchObject = 33;

    public async Task<Result<WhatsAppNumber>> FindNumberAsync(WhatsAppAccess access, CancellationToken cancellationToken)
    {
        var found = await CallAsync(HttpMethod.Get, $"{access.PhoneNumberId}?fields=id,display_phone_number,verified_name,quality_rating", access, null, cancellationToken);
        if (!found.IsSuccess) return found.Failure;
        var numbers = await CallAsync(HttpMethod.Get, $"{access.BusinessAccountId}/phone_numbers?limit=100", access, null, cancellationToken);
        if (!numbers.IsSuccess) return numbers.Failure == WhatsAppFailures.NumberUnknown ? WhatsAppFailures.NotOfAccount : numbers.Failure;
        if (Items(numbers.Value, "data").All(number => Text(number, "id") != access.PhoneNumberId)) return WhatsAppFailures.NotOfAccount;
        var quality = Text(found.Value, "quality_rating");
        return new WhatsAppNumber(
            access.PhoneNumberId, Text(found.Value, "display_phone_number") ?? access.PhoneNumberId, Text(found.Value, "verified_name"),
            quality is "GREEN" or "YELLOW" or "RED" ? quality : null);
    }

    public async Task<Result<Done>> SubscribeAsync(WhatsAppAccess access, string callback, string verifyToken, CancellationToken cancellationToken)
    {
        var body = new { override_callback_uri = callback, verify_token = verifyToken };
        var answer = await CallAsync(HttpMethod.Post, $"{access.BusinessAccountId}/subscribed_apps", access, body, cancellationToken);
        if (answer.IsSuccess) return Done.Instance;
        return answer.Failure == WhatsAppFailures.Refused || answer.Failure == WhatsAppFailures.AppSecret ? WhatsAppFailures.Callback : answer.Failure; // the secret was proved before
    }

    public async Task<Result<List<TemplateFacts>>> ListTemplatesAsync(WhatsAppAccess access, CancellationToken cancellationToken)
    {
        var (templates, after) = (new List<TemplateFacts>(), "");
        for (var page = 0; page < MaxPages; page++)
        {
            var path = $"{access.BusinessAccountId}/message_templates?limit=100{(after.Length > 0 ? "&after=" + Uri.EscapeDataString(after) : "")}";
            var answer = await CallAsync(HttpMethod.Get, path, access, null, cancellationToken);
            if (!answer.IsSuccess) return answer.Failure;
            templates.AddRange(Items(answer.Value, "data").Select(WhatsAppTemplates.Read).OfType<TemplateFacts>());
            if (Next(answer.Value) is not { } next) break;
            after = next;
        }

        return templates;
    }

    private async Task<Result<JsonElement>> CallAsync(HttpMethod method, string path, WhatsAppAccess access, object? body, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await graph.SendAsync(method, path, access, body, cancellationToken);
            return answer.Error is { } error ? FailureOf(error) : answer.Body;
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return WhatsAppFailures.Unreachable;
        }
    }

    private static Failure FailureOf(GraphError error)
    {
        var verdict = WhatsAppErrors.Of(error);
        return verdict.Code switch
        {
            "whatsApp.token" => WhatsAppFailures.Token,
            "whatsApp.permission" => WhatsAppFailures.Permission,
            "whatsApp.numberGone" => WhatsAppFailures.NumberUnknown,
            "whatsApp.badRequest" when error.Subcode == NoSuchObject => WhatsAppFailures.NumberUnknown,
            "whatsApp.badRequest" when error.Code == InvalidParameter => WhatsAppFailures.AppSecret, // the proof is the one parameter that owners give us
            _ when verdict.Remedy is WhatsAppRemedy.TryAgain or WhatsAppRemedy.SlowNumber => WhatsAppFailures.Unreachable,
            _ => WhatsAppFailures.Refused,
        };
    }

    private static string? Next(JsonElement page) =>
        page.TryGetProperty("paging", out var paging) && paging.TryGetProperty("next", out _) && paging.TryGetProperty("cursors", out var cursors) ? Text(cursors, "after") : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
