using MediatR;
using Vivtorok.Application.Features.Accounts;
using Vivtorok.Domain.Developers;

namespace Vivtorok.Api.Http;

/// <summary>Routes that ask again who is there, and what may be called before a required second factor is set up.</summary>
internal static class StepUp
{
    /// <summary>
    /// Asks a browser for its password or a code, unless that was within ten minutes: <c>403 auth.step_up_required</c>. An API key is
    /// not asked: it needs <paramref name="keyScope"/>.
    /// </summary>
    public static RouteHandlerBuilder RequireStepUp(this RouteHandlerBuilder route, ApiScope? keyScope = null) => route
        .WithMetadata(new StepUpMetadata(keyScope))
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var proved = await http.RequestServices.GetRequiredService<IMediator>().Send(new CheckStepUpQuery(), http.RequestAborted);
            return proved.IsSuccess ? await next(context) : proved.Failure.ToProblem();
        });

    /// <summary>A member who must set a second factor up may call this route before.</summary>
    public static T AllowWithoutSecondFactor<T>(this T builder) where T : IEndpointConventionBuilder => builder.WithMetadata(new WithoutSecondFactorMetadata());
}

/// <param name="KeyScope">What an API key must have; null: no key comes here.</param>
internal sealed record StepUpMetadata(ApiScope? KeyScope);

internal sealed record WithoutSecondFactorMetadata;
