using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Vivtorok.Infrastructure.Persistence;

namespace Vivtorok.Infrastructure.Security;

/// <summary>Identity's store without saves of its own: an account is saved with what else the use case changes.</summary>
internal sealed class AppUserStore : UserOnlyStore<AppUser, AppDbContext, Guid>
{
    public AppUserStore(AppDbContext context, IdentityErrorDescriber describer) : base(context, describer) => AutoSaveChanges = false;
}
