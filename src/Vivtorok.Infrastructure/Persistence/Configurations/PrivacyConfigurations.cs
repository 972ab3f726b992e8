using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class DisclosureConfiguration : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> builder)
    {
        builder.Property(disclosure => disclosure.Id).ValueGeneratedNever();
        builder.HasIndex(disclosure => new { disclosure.ContactId, disclosure.At });
    }
}

internal sealed class ErasureReceiptConfiguration : IEntityTypeConfiguration<ErasureReceipt>
{
    public void Configure(EntityTypeBuilder<ErasureReceipt> builder)
    {
        builder.Property(receipt => receipt.Id).ValueGeneratedNever();
        builder.Property(receipt => receipt.ErasedBy).HasMaxLength(ErasureReceipt.ActorMaxLength);
        builder.HasIndex(receipt => new { receipt.WorkspaceId, receipt.ErasedAt });
        builder.HasIndex(receipt => receipt.ContactId);
    }
}

internal sealed class PurgeReceiptConfiguration : IEntityTypeConfiguration<PurgeReceipt>
{
    public void Configure(EntityTypeBuilder<PurgeReceipt> builder)
    {
        builder.Property(receipt => receipt.Id).ValueGeneratedNever();
        builder.HasIndex(receipt => receipt.WorkspaceId).IsUnique();
    }
}

internal sealed class PrivacyLinkConfiguration : IEntityTypeConfiguration<PrivacyLink>
{
    public void Configure(EntityTypeBuilder<PrivacyLink> builder)
    {
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.CodeHash).HasMaxLength(PrivacyLink.HashLength);
        builder.Property(link => link.VisitHash).HasMaxLength(PrivacyLink.HashLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(link => link.ContactId);
        builder.HasIndex(link => link.ExpiresAt);
    }
}

internal sealed class RetentionRulesConfiguration : IEntityTypeConfiguration<RetentionRules>
{
    public void Configure(EntityTypeBuilder<RetentionRules> builder)
    {
        builder.Property(rules => rules.Id).ValueGeneratedNever();
        builder.HasIndex(rules => rules.WorkspaceId).IsUnique();
    }
}

internal sealed class RetentionRunConfiguration : IEntityTypeConfiguration<RetentionRun>
{
    public void Configure(EntityTypeBuilder<RetentionRun> builder)
    {
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.HasIndex(run => new { run.WorkspaceId, run.StartedAt });
    }
}

internal sealed class UseCountConfiguration : IEntityTypeConfiguration<UseCount>
{
    public void Configure(EntityTypeBuilder<UseCount> builder)
    {
        builder.Property(count => count.Id).ValueGeneratedNever();
        builder.Property(count => count.Part).HasMaxLength(UseCount.PartMaxLength);
        builder.HasIndex(count => new { count.Day, count.Part }).IsUnique();
    }
}
