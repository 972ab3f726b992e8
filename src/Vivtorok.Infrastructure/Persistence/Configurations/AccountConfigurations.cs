using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Workspaces;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(user => user.Id).ValueGeneratedNever();
        builder.Property(user => user.Name).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(user => user.Locale).HasMaxLength(Workspace.LocaleMaxLength);
        builder.Property(user => user.TermsVersion).HasMaxLength(20);
        builder.Property(user => user.PolicyVersion).HasMaxLength(20);
        builder.HasIndex(user => user.NormalizedEmail).IsUnique();
    }
}

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.UserAgent).HasMaxLength(AccountSession.UserAgentMaxLength);
        builder.HasIndex(session => session.AccountId);
    }
}

internal sealed class WorkspaceConfiguration : IEntityTypeConfiguration<Workspace>
{
    public void Configure(EntityTypeBuilder<Workspace> builder)
    {
        builder.Property(workspace => workspace.Id).ValueGeneratedNever();
        builder.Property(workspace => workspace.Name).HasMaxLength(Workspace.NameMaxLength);
        builder.Property(workspace => workspace.Locale).HasMaxLength(Workspace.LocaleMaxLength);
    }
}

internal sealed class MemberConfiguration : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.Name).HasMaxLength(Member.NameMaxLength);
        builder.Property(member => member.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.HasOne<Workspace>().WithMany().HasForeignKey(member => member.WorkspaceId);
        builder.HasIndex(member => new { member.WorkspaceId, member.AccountId }).IsUnique();
        builder.HasIndex(member => member.AccountId);
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(invitation => invitation.TokenHash).HasMaxLength(Invitation.TokenHashLength);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.HasIndex(invitation => new { invitation.WorkspaceId, invitation.CreatedAt });
    }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Name).HasMaxLength(ApiKey.NameMaxLength);
        builder.Property(key => key.Hash).HasMaxLength(ApiKey.HashLength);
        builder.Property(key => key.Hint).HasMaxLength(8);
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.HasIndex(key => new { key.WorkspaceId, key.CreatedAt });
    }
}
