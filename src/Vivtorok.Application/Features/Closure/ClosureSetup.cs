using Microsoft.Extensions.DependencyInjection;

namespace Vivtorok.Application.Features.Closure;

/// <summary>What this feature shares between its use cases.</summary>
internal static class ClosureSetup
{
    public static void AddClosure(this IServiceCollection services) => services.AddTransient<ClosureDesk>().AddTransient<LastMembers>();
}
