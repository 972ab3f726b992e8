using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>Counts requests by whoever sends them in fixed windows, tells how many are left and refuses what is too much.</summary>
internal sealed class RateLimits(RequestDelegate next, IOptions<LimitOptions> options, IConfiguration configuration, TimeProvider clock)
{
    private const int Generosity = 1000;
    private const int MaxWindows = 100_000;
    private readonly ConcurrentDictionary<string, Window> _windows = new();
    private readonly int _factor = options.Value.Factor ?? (configuration.GetValue<bool>("Testing:Enabled") ? Generosity : 1);

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path; // the web chat counts its visitors itself
        if (!path.StartsWithSegments("/api", StringComparison.Ordinal) || CsrfGuard.IsOpenToOthers(path)) return next(context);
        var tightest = Rules(context, options.Value).Select(Take).MinBy(taken => taken.Left);
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = tightest.Limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = Math.Max(0, tightest.Left).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = ((int)Math.Ceiling(tightest.Reset.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return tightest.Left >= 0
            ? next(context)
            : new Failure(FailureKind.TooMany, "request.tooMany", "Too many requests. Try again in a moment.") { RetryAfter = tightest.Reset }.WriteAsync(context);
    }

    private static IEnumerable<Rule> Rules(HttpContext context, LimitOptions limits)
    {
        var (path, minute) = (context.Request.Path.Value!, TimeSpan.FromMinutes(1));
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "local";
        var caller = context.RequestServices.GetRequiredService<Caller>();
        var post = HttpMethods.IsPost(context.Request.Method);
        if (post && path == "/api/v1/auth/register") yield return new Rule($"up:{address}", limits.SignUpsPerHour, TimeSpan.FromHours(1));
        else if (post && IsSecretTry(path)) yield return new Rule($"in:{address}", limits.SignInsPerMinute, minute);

        if (caller.SessionId is { } session) yield return new Rule($"s:{session.Value}", limits.RequestsPerMinute, minute);
        else if (caller.MemberId is not null) yield return new Rule($"k:{caller.Actor}", limits.RequestsPerMinute, minute);
        else yield return new Rule($"a:{address}", limits.AddressRequestsPerMinute, minute);
    }

    // Where a password or a token is tried, or a letter is sent.
    private static bool IsSecretTry(string path) =>
        path is "/api/v1/auth/login" or "/api/v1/auth/forgot-password" or "/api/v1/auth/reset-password" or "/api/v1/auth/confirm-email" or "/api/v1/auth/change-password"
        || path is "/api/v1/auth/reopen-workspace" or "/api/v1/auth/close-account" || path.StartsWith("/api/v1/my-data/", StringComparison.Ordinal)
        || (path.StartsWith("/api/v1/invitations/", StringComparison.Ordinal) && path.EndsWith("/accept", StringComparison.Ordinal));

    private Taken Take(Rule rule)
    {
        if (_windows.Count > MaxWindows) Sweep();
        var window = _windows.GetOrAdd(rule.Key, _ => new Window());
        lock (window)
        {
            // Elapsed time is the machine's, whatever clock a test sets.
            if (window.Count == 0 || clock.GetElapsedTime(window.Start) >= rule.Span) (window.Start, window.Count, window.Span) = (clock.GetTimestamp(), 0, rule.Span);
            window.Count++;
            return new Taken(rule.Limit * _factor, rule.Limit * _factor - window.Count, rule.Span - clock.GetElapsedTime(window.Start));
        }
    }

    private void Sweep()
    {
        foreach (var (key, window) in _windows)
            if (clock.GetElapsedTime(window.Start) >= window.Span) _windows.TryRemove(key, out _);
    }

    private sealed class Window
    {
        public long Start;
        public int Count;
        public TimeSpan Span;
    }

    private readonly record struct Rule(string Key, int Limit, TimeSpan Span);

    private readonly record struct Taken(int Limit, int Left, TimeSpan Reset);
}
