using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Developers;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Api.Http;

/// <summary>
/// A write with an <c>Idempotency-Key</c> is done once: a repeat within a day gets the first answer again, another body a 409. Only
/// what succeeded is kept, and kept encrypted: a refused request did nothing and may be sent again.
/// </summary>
internal sealed class Idempotency(RequestDelegate next, ISecretProtector secrets)
{
    public const string Header = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";
    private const string Purpose = "idempotency";
    private static readonly string[] Kept = ["Content-Type", "Location", "ETag"];
    private static readonly Failure BadKey = new(FailureKind.Invalid, "idempotency.key", $"{Header} must be 1 to {IdempotencyRecord.KeyMaxLength} plain characters.");

    public async Task InvokeAsync(HttpContext context, Caller caller, IMediator mediator)
    {
        var (key, request) = (context.Request.Headers[Header].ToString(), context.Request);
        if (!context.Request.Headers.ContainsKey(Header) || caller.MemberId is null || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            await next(context);
            return;
        }

        if (key.Length is 0 or > IdempotencyRecord.KeyMaxLength || key.Any(letter => letter is <= ' ' or > '~'))
        {
            await BadKey.WriteAsync(context);
            return;
        }

        var start = await mediator.Send(new BeginIdempotentCommand(key, await HashAsync(request, context.RequestAborted)), context.RequestAborted);
        if (!start.IsSuccess) await start.Failure.WriteAsync(context);
        else if (start.Value.Answer is { } answer) await ReplayAsync(context, answer);
        else await DoAsync(context, mediator, start.Value.Id);
    }

    private async Task DoAsync(HttpContext context, IMediator mediator, IdempotencyRecordId id)
    {
        var original = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        IdempotentAnswer? answer = null;
        try
        {
            await next(context);
            if (context.Response.StatusCode is >= 200 and < 300 && buffer.Length <= IdempotencyRecord.MaxAnswerBytes) answer = Answer(context.Response, buffer);
        }
        finally
        {
            context.Response.Body = original;
            await mediator.Send(new EndIdempotentCommand(id, answer), CancellationToken.None);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(original, context.RequestAborted);
    }

    private IdempotentAnswer Answer(HttpResponse response, MemoryStream body)
    {
        var headers = Kept.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString());
        return new IdempotentAnswer(response.StatusCode, JsonSerializer.Serialize(headers), secrets.Protect(Purpose, Convert.ToBase64String(body.GetBuffer(), 0, (int)body.Length)));
    }

    private async Task ReplayAsync(HttpContext context, IdempotentAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(answer.Headers)!) context.Response.Headers[name] = value;
        context.Response.Headers[Replayed] = "true";
        var body = Convert.FromBase64String(secrets.Unprotect(Purpose, answer.Body) ?? "");
        if (body.Length > 0) await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async Task<string> HashAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));
        var buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0) hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
