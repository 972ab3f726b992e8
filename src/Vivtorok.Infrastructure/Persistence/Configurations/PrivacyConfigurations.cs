using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
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
