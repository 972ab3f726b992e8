using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Application.Common.Appointments;
using Vivtorok.Application.Common.Catalogue;
using Vivtorok.Application.Common.Files;
using Vivtorok.Application.Behaviors;
using Vivtorok.Application.Features.Appointments;
using Vivtorok.Application.Features.Billing;
using Vivtorok.Application.Features.Agent;
using Vivtorok.Application.Features.Channels;
using Vivtorok.Application.Features.Conversations;
using Vivtorok.Application.Features.Closure;
using Vivtorok.Application.Features.Contacts;
using Vivtorok.Application.Features.Developers.Webhooks;
using Vivtorok.Application.Features.Privacy;
using Vivtorok.Application.Features.Reports;
using Vivtorok.Application.Features.Sales;
using Vivtorok.Application.Features.Accounts;
using Vivtorok.Application.Work;

namespace Vivtorok.Application;

public static class ApplicationSetup
{
    /// <summary>Registers every handler, validator and agent tool of this assembly, and the pipeline round the handlers.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        var types = typeof(ApplicationSetup).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false });
        Type[] contracts = [typeof(IRequestHandler<,>), typeof(IValidator<>)];
        foreach (var type in types)
        {
            if (!type.IsNested && type.IsAssignableTo(typeof(IAgentTool))) services.AddTransient(typeof(IAgentTool), type);
            if (!type.IsNested && type.IsAssignableTo(typeof(IAgentModel))) services.AddTransient(typeof(IAgentModel), type);
            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType && contracts.Contains(i.GetGenericTypeDefinition())))
                services.AddTransient(contract, type);
        }

        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(LoggingBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ConcurrencyBehavior<,>));
        services.AddTransient<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddTransient<IMediator, Mediator>();
        services.AddScoped<Caller>();
        services.AddScoped<WorkSplit>();
        services.AddSingleton<AlertBell>();
        services.AddSingleton<JobLeases>();
        services.AddSingleton<UseCounter>();
        services.AddTransient<AppointmentBulletins>();
        services.AddAppointments();
        services.AddScoped<CatalogueEditor>();
        services.AddScoped<FileKeeper>();
        services.AddScoped<FileDesk>();
        services.AddChannels();
        services.AddConversations();
        services.AddAgent();
        services.AddContacts();
        services.AddWebhooks();
        services.AddSales();
        services.AddPrivacy();
        services.AddReports();
        services.AddAccounts();
        services.AddBilling();
        services.AddClosure();
        return services;
    }
}
