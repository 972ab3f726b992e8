using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vivtorok.Testing.Fakes;

/// <summary>
/// Somebody else's server on a port of its own, speaking its documented contract over real HTTP. It can misbehave: by script, the
/// next requests to a path get a <see cref="Mishap"/> each; by chance, a share of all requests does.
/// </summary>
public abstract class FakeServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, Mishap Mishap)> _script = new();
    private readonly WebApplication _app;

    protected FakeServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Use(MisbehaveAsync);
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What every request may meet, drawn anew for each; null: nothing.</summary>
    public Func<Mishap?> Chance { get; set; } = () => null;

    /// <summary>Every request that came, as method and path.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Starts listening.</summary>
    public async Task StartAsync()
    {
        Map(_app);
        await _app.StartAsync();
        Address = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>The next requests whose path ends so meet these, one each.</summary>
    public void Next(string path, params Mishap[] mishaps)
    {
        foreach (var mishap in mishaps) _script.Enqueue((path, mishap));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The routes of the contract.</summary>
    protected abstract void Map(WebApplication app);

    /// <summary>How this provider words a refusal; the status is set already.</summary>
    protected virtual Task RefuseAsync(HttpContext context, Mishap.Status refusal) => Task.CompletedTask;

    private async Task MisbehaveAsync(HttpContext context, RequestDelegate next)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
        switch (Scripted(context.Request.Path) ?? Chance())
        {
            case Mishap.Status refusal:
                context.Response.StatusCode = refusal.Code;
                if (refusal.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
                await RefuseAsync(context, refusal);
                break;
            case Mishap.Cut { After: true }:
                var body = context.Response.Body;
                context.Response.Body = Stream.Null; // it is done, and nobody hears of it
                await next(context);
                context.Response.Body = body;
                context.Abort();
                break;
            case Mishap.Cut:
                context.Abort();
                break;
            case Mishap.Late late:
                await Task.WhenAny(Task.Delay(late.By), Aborted(context));
                if (!context.RequestAborted.IsCancellationRequested) await next(context);
                break;
            default:
                await next(context);
                break;
        }
    }

    private Mishap? Scripted(PathString path)
    {
        if (!_script.TryPeek(out var first) || !path.Value!.EndsWith(first.Path, StringComparison.OrdinalIgnoreCase)) return null;
        return _script.TryDequeue(out var taken) ? taken.Mishap : null;
    }

    private static Task Aborted(HttpContext context)
    {
        var source = new TaskCompletionSource();
        context.RequestAborted.Register(() => source.TrySetResult());
        return source.Task;
    }
}

/// <summary>Something that goes wrong with a request.</summary>
public abstract record Mishap
{
    private Mishap()
    {
    }

    /// <summary>It is refused and nothing is done.</summary>
    /// <param name="RetryAfter">Seconds, for 429.</param>
    public sealed record Status(int Code, int? RetryAfter = null, string? Text = null) : Mishap;

    /// <summary>The connection breaks without an answer.</summary>
    /// <param name="After">Whether it was done before.</param>
    public sealed record Cut(bool After = false) : Mishap;

    /// <summary>It is done after a while.</summary>
    public sealed record Late(TimeSpan By) : Mishap;
}
