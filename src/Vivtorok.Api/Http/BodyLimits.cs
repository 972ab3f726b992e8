using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>Refuses bodies that are larger than a route takes, before anything of them is read where their length is known.</summary>
internal sealed class BodyLimits(RequestDelegate next, IOptions<LimitOptions> options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var factor = context.GetEndpoint()?.Metadata.GetMetadata<LargeBodyMetadata>()?.Factor ?? 1;
        var limit = (long)options.Value.RequestBytes * factor;
        if (context.Request.ContentLength > limit)
        {
            await UnexpectedErrors.TooLarge.WriteAsync(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit;
        await next(context);
    }
}

/// <param name="Factor">How many times as large as others.</param>
internal sealed record LargeBodyMetadata(int Factor);

internal static class BodyLimitConventions
{
    private const int UsualFactor = 10;

    /// <summary>Lets this route take a body ten times as large as others, such as an import.</summary>
    public static T AllowLargeBody<T>(this T builder, int factor = UsualFactor) where T : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new LargeBodyMetadata(factor)));
        return builder;
    }
}
