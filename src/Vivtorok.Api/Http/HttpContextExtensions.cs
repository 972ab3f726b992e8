using Vivtorok.Application.Common;

namespace Vivtorok.Api.Http;

internal static class HttpContextExtensions
{
    /// <summary>Whether people come by https, also where a proxy in front of us does not say so.</summary>
    public static bool IsReachedByHttps(this HttpContext context) => context.Request.IsHttps || context.RequestServices.GetRequiredService<PublicAddress>().IsHttps;
}
