using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Infrastructure.Channels.WhatsApp;
using Vivtorok.Infrastructure.AgentModels.Claude;
using Vivtorok.Infrastructure.Channels.Gmail;
using Vivtorok.Infrastructure.Channels.Telegram;
using Vivtorok.Infrastructure.Clock;
using Vivtorok.Infrastructure.Email;
using Vivtorok.Infrastructure.Files;
using Vivtorok.Infrastructure.Jobs;
using Vivtorok.Infrastructure.Payments.Stripe;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Backup;
using Vivtorok.Infrastructure.Persistence.People;
using Vivtorok.Infrastructure.Persistence.Purge;
using Vivtorok.Infrastructure.Persistence.Providers;
using Vivtorok.Infrastructure.Realtime;
using Vivtorok.Infrastructure.Security;
using Vivtorok.Infrastructure.Webhooks;
using Vivtorok.Infrastructure.Work;

namespace Vivtorok.Infrastructure;

public static class InfrastructureSetup
{
    /// <summary>Registers how everything is done: database, work, signals and the adapters of other people's systems.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        var roles = NodeRolesSetting.Of(configuration) ?? NodeRoles.All;
        services.AddClock(configuration);
        services.AddMemoryCache();
        services.AddDatabase(configuration);
        services.AddSecurity(configuration);
        services.AddEmail(configuration);
        services.AddFiles(configuration);
        services.AddClaude();
        services.AddScoped<IPersonalStore, PersonalStore>();
        services.AddScoped<IContactRows, ContactRows>();
        services.AddScoped<IWorkspaceStore, WorkspaceStore>();
        services.AddSingleton<IErasureLog, ErasureLog>();
        services.AddSingleton<ErasureReplay>();
        services.AddScoped<IBusinessSnapshots, BusinessSnapshots>();
        services.AddSingleton<InProcessChangeSignal>();
        services.AddSingleton<NodeNews>();
        services.AddSingleton<IChangeSignal>(provider => provider.GetRequiredService<InProcessChangeSignal>());

        services.AddGmail();
        if (roles.HasFlag(NodeRoles.Jobs)) services.AddJobs();
        if (roles.HasFlag(NodeRoles.Api)) services.AddHostedService<UseKeeper>();
        services.AddWhatsApp();
        services.AddStripe(configuration);
        services.AddWebhookSender();

        services.AddOptions<WorkOptions>().BindConfiguration(WorkOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WorkSignal>();
        services.AddSingleton<WorkRunner>();
        services.AddScoped<WorkQueue>();
        services.AddScoped<WorkWriter>();
        services.AddSingleton<WorkDispatcher>();
        var works = roles.HasFlag(NodeRoles.Worker) && configuration.GetValue($"{WorkOptions.Section}:{nameof(WorkOptions.Enabled)}", true);
        if (works) services.AddHostedService(provider => provider.GetRequiredService<WorkDispatcher>());
        services.AddTelegram(works);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return services;
    }
}
