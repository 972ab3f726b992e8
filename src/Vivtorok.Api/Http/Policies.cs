using Microsoft.AspNetCore.Authorization;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Api.Http;

/// <summary>
/// Who may call a route. Roles contain one another: an owner may do what an admin may, and so on. An API key acts as an admin within
/// its scopes; routes marked <see cref="SessionOnly"/> refuse it.
/// </summary>
internal static class Policies
{
    /// <summary>Any member; reads.</summary>
    public const string Viewer = nameof(Viewer);

    /// <summary>Works in inbox, CRM and calendar.</summary>
    public const string Agent = nameof(Agent);

    /// <summary>Edits the business, catalogue, knowledge, channels and agent.</summary>
    public const string Admin = nameof(Admin);

    /// <summary>Team, API keys, the workspace itself.</summary>
    public const string Owner = nameof(Owner);

    public static void AddPolicies(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, RoleHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalWriter>();
        services.AddAuthorizationBuilder()
            .AddRole(Viewer, MemberRole.Viewer).AddRole(Agent, MemberRole.Agent).AddRole(Admin, MemberRole.Admin).AddRole(Owner, MemberRole.Owner);
    }

    /// <summary>Refuses API keys on these routes: <c>403 apiKey.notAllowed</c>.</summary>
    public static T SessionOnly<T>(this T builder) where T : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new SessionOnlyMetadata()));
        return builder;
    }

    /// <summary>Lets the owner of a closed workspace in here; everywhere else it answers <c>403 workspace.closed</c>.</summary>
    public static T WhenClosedToo<T>(this T builder) where T : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new WhenClosedTooMetadata()));
        return builder;
    }

    private static AuthorizationBuilder AddRole(this AuthorizationBuilder builder, string name, MemberRole least) =>
        builder.AddPolicy(name, policy => policy.AddAuthenticationSchemes(SessionHandler.Scheme).RequireAuthenticatedUser().AddRequirements(new RoleRequirement(least)));
}

internal sealed record SessionOnlyMetadata;

internal sealed record WhenClosedTooMetadata;

internal sealed record RoleRequirement(MemberRole Least) : IAuthorizationRequirement;
