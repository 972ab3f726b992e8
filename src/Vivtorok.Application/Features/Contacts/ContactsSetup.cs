using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Features.Contacts.Tools;

namespace Vivtorok.Application.Features.Contacts;

/// <summary>What this feature shares between its use cases and tools.</summary>
internal static class ContactsSetup
{
    public static void AddContacts(this IServiceCollection services) => services.AddTransient<ContactDesk>().AddTransient<MergePair>();
}
