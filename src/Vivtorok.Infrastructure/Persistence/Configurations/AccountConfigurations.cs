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
        builder.Property(user => user.TermsToldVersion).HasMaxLength(20);
        builder.Property(user => user.PolicyToldVersion).HasMaxLength(20);
        builder.HasIndex(user => user.NormalizedEmail).IsUnique();
    }
}

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.UserAgent).HasMaxLength(AccountSession.UserAgentMaxLength);
        builder.Property(session => session.DeviceHash).HasMaxLength(AccountSession.DeviceHashLength).HasDefaultValue("");
        builder.Property(session => session.Proof).HasDefaultValue(SignInProof.Password).HasSentinel(SignInProof.Password);
        builder.HasIndex(session => new { session.AccountId, session.LastSeenAt });
        builder.HasIndex(session => new { session.WorkspaceId, session.ExpiresAt });
    }
}

internal sealed class SecondFactorConfiguration : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> builder)
    {
        builder.HasKey(factor => factor.AccountId);
        builder.Property(factor => factor.AccountId).ValueGeneratedNever();
        builder.Property(factor => factor.Secret).HasMaxLength(SecondFactor.SecretMaxLength);
        builder.Property(factor => factor.RecoveryCodes).HasMaxLength(SecondFactor.CodesMaxLength);
    }
}

internal sealed class SignInTriesConfiguration : IEntityTypeConfiguration<SignInTries>
{
    public void Configure(EntityTypeBuilder<SignInTries> builder)
    {
        builder.HasKey(tries => tries.EmailHash);
        builder.Property(tries => tries.EmailHash).HasMaxLength(SignInTries.EmailHashLength);
        builder.HasIndex(tries => tries.LastAt);
    }
}

internal sealed class WorkspaceConfiguration : IEntityTypeConfiguration<Workspace>
{
    public void Configure(EntityTypeBuilder<Workspace> builder)
    {
        builder.Property(workspace => workspace.Id).ValueGeneratedNever();
        builder.Property(workspace => workspace.Name).HasMaxLength(Workspace.NameMaxLength);
        builder.Property(workspace => workspace.Locale).HasMaxLength(Workspace.LocaleMaxLength);
        builder.HasIndex(workspace => workspace.PurgeAt);
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
        builder.Property(invitation => invitation.AcceptedAt).IsConcurrencyToken(); // a link works once, also for two at one moment
        builder.Property(invitation => invitation.ExpiresAt).IsConcurrencyToken(); // and not when it is withdrawn at that moment
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

internal sealed class AccountEmailConfiguration : IEntityTypeConfiguration<AccountEmail>
{
    public void Configure(EntityTypeBuilder<AccountEmail> builder)
    {
        builder.Property(email => email.Id).ValueGeneratedNever();
        builder.HasIndex(email => new { email.WorkspaceId, email.AccountId, email.CreatedAt });
    }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
    {
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder.Property(record => record.Actor).HasMaxLength(IdempotencyRecord.ActorMaxLength);
        builder.Property(record => record.Key).HasMaxLength(IdempotencyRecord.KeyMaxLength);
        builder.Property(record => record.RequestHash).HasMaxLength(IdempotencyRecord.HashLength);
        builder.HasIndex(record => new { record.WorkspaceId, record.Actor, record.Key }).IsUnique();
        builder.HasIndex(record => new { record.WorkspaceId, record.CreatedAt });
    }
}

internal sealed class PolicyAnswerConfiguration : IEntityTypeConfiguration<PolicyAnswer>
{
    public void Configure(EntityTypeBuilder<PolicyAnswer> builder)
    {
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.Property(answer => answer.Version).HasMaxLength(PolicyAnswer.VersionMaxLength);
        builder.HasIndex(answer => new { answer.AccountId, answer.Kind, answer.Version, answer.Step }).IsUnique();
    }
}
