using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Api.Http;
using Vivtorok.Testing;

namespace Vivtorok.FunctionalTests.Security;

/// <summary>A route as the product declares it.</summary>
internal sealed record DeclaredRoute(string Method, string Path, string Name, string? Role, bool IsAnonymous, bool RefusesKeys, StepUpMetadata? StepUp)
{
    public static DeclaredRoute Of(RouteEndpoint endpoint) => new(
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET",
        "/" + endpoint.RoutePattern.RawText!.Trim('/'),
        endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? endpoint.DisplayName ?? "",
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).LastOrDefault(policy => policy is not null),
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
        endpoint.Metadata.GetMetadata<SessionOnlyMetadata>() is not null,
        endpoint.Metadata.GetMetadata<StepUpMetadata>());

    public override string ToString() => $"{Method} {Path}";
}

public sealed class RouteFixture : ApiFixture
{
    /// <summary>Every route of the product, those outside of the document too.</summary>
    internal IReadOnlyList<DeclaredRoute> Routes =>
        [.. Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(DeclaredRoute.Of)];
}
