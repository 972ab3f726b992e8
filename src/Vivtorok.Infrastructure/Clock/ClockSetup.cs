using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Vivtorok.Infrastructure.Clock;

public static class ClockSetup
{
    public const string Enabled = "Testing:Enabled";
    public const string Start = "Testing:Clock";

    /// <summary>The machine's clock; with <c>Testing:Enabled</c> one that <c>PUT /testing/clock</c> sets.</summary>
    public static void AddClock(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue<bool>(Enabled))
        {
            services.AddSingleton(TimeProvider.System);
            return;
        }

        var clock = new TestClock();
        if (configuration[Start] is { Length: > 0 } start) clock.Set(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(clock);
    }
}
