using System.Globalization;
using Microsoft.Extensions.Options;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Clock;

namespace Vivtorok.Api.Http;

/// <summary>Counts requests by whoever sends them in fixed windows, tells how many are left and refuses what is too much.</summary>
internal sealed class RateLimits(RequestDelegate next, IOptions<LimitOptions> options, IConfiguration configuration, TimeProvider clock)
{
    private const int Generosity = 1000;
    private const int MostWindows = 100_000;
    private readonly RateWindows _windows = new(clock, MostWindows);
    private readonly int _factor = options.Value.Factor ?? (configuration.GetValue<bool>(ClockSetup.Enabled) ? Generosity : 1);

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is null || context.Request.Path.StartsWithSegments("/health")) return next(context); // a page, or whoever watches us
        var tightest = Rules(context, options.Value).Select(rule => _windows.Take(rule.Name, rule.Who, rule.Limit * _factor, rule.Span)).MinBy(taken => taken.Left);
        context.Response.OnStarting(() => Describe(tightest, context.Response.Headers)); // not before: an error on the way empties the headers
        return tightest.Left >= 0
            ? next(context)
            : new Failure(FailureKind.TooMany, "request.tooMany", "Too many requests. Try again in a moment.") { RetryAfter = tightest.Reset }.WriteAsync(context);
    }

    private static Task Describe(RateTaken taken, IHeaderDictionary headers)
    {
        headers["RateLimit-Limit"] = taken.Limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = Math.Max(0, taken.Left).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = ((int)Math.Ceiling(taken.Reset.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    private static IEnumerable<Rule> Rules(HttpContext context, LimitOptions limits)
    {
        var (path, minute) = (context.Request.Path, TimeSpan.FromMinutes(1));
        var address = context.SenderName();
        var caller = context.RequestServices.GetRequiredService<Caller>();
        switch (context.GetEndpoint()!.Metadata.GetMetadata<SecretTryMetadata>()?.Kind)
        {
            case SecretTry.SignUp: yield return new Rule("up", address, limits.SignUpsPerHour, TimeSpan.FromHours(1)); break;
            case SecretTry.Guess: yield return new Rule("in", address, limits.SignInsPerMinute, minute); break;
        }

        if (caller.SessionId is { } session) yield return new Rule("s", session.Value.ToString(), limits.RequestsPerMinute, minute);
        else if (caller.MemberId is not null) yield return new Rule("k", caller.Actor, limits.RequestsPerMinute, minute);
        else if (CsrfGuard.IsOpenToOthers(path)) yield return new Rule("o", address, limits.OpenRequestsPerMinute, minute); // many visitors, or a provider, behind one address
        else yield return new Rule("a", address, limits.AddressRequestsPerMinute, minute);
    }

    private readonly record struct Rule(string Name, string Who, int Limit, TimeSpan Span);
}

/// <summary>What is tried at a route.</summary>
internal enum SecretTry
{
    /// <summary>A password, a code or a token; or a letter is sent.</summary>
    Guess,

    SignUp,
}

internal sealed record SecretTryMetadata(SecretTry Kind);

internal static class SecretTries
{
    /// <summary>Counts the calls of this route by address, far more tightly than others.</summary>
    public static RouteHandlerBuilder LimitTries(this RouteHandlerBuilder route, SecretTry kind = SecretTry.Guess) => route.WithMetadata(new SecretTryMetadata(kind));
}
