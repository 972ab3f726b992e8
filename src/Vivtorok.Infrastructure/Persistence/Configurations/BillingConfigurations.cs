using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Common;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Currency).HasMaxLength(Money.CurrencyLength);
        builder.Property(row => row.CustomerKey).HasMaxLength(Subscription.KeyMaxLength);
        builder.Property(row => row.ProviderKey).HasMaxLength(Subscription.KeyMaxLength);
        builder.Property(row => row.ItemKey).HasMaxLength(Subscription.KeyMaxLength);
        builder.HasIndex(row => row.WorkspaceId).IsUnique();
        builder.HasIndex(row => row.CustomerKey);
    }
}

internal sealed class UsageRecordConfiguration : IEntityTypeConfiguration<UsageRecord>
{
    public void Configure(EntityTypeBuilder<UsageRecord> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.TurnId).IsUnique();
        builder.HasIndex(row => new { row.WorkspaceId, row.At });
    }
}

internal sealed class InvoiceRecordConfiguration : IEntityTypeConfiguration<InvoiceRecord>
{
    public void Configure(EntityTypeBuilder<InvoiceRecord> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.ProviderKey).HasMaxLength(Subscription.KeyMaxLength);
        builder.Property(row => row.Number).HasMaxLength(InvoiceRecord.NumberMaxLength);
        builder.Property(row => row.Currency).HasMaxLength(Money.CurrencyLength);
        builder.Property(row => row.PageUrl).HasMaxLength(InvoiceRecord.AddressMaxLength);
        builder.Property(row => row.PdfUrl).HasMaxLength(InvoiceRecord.AddressMaxLength);
        builder.HasIndex(row => new { row.WorkspaceId, row.ProviderKey }).IsUnique();
        builder.HasIndex(row => new { row.WorkspaceId, row.IssuedAt });
    }
}

internal sealed class PaymentEventConfiguration : IEntityTypeConfiguration<PaymentEvent>
{
    public void Configure(EntityTypeBuilder<PaymentEvent> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.ProviderKey).HasMaxLength(PaymentEvent.KeyMaxLength);
        builder.Property(row => row.Kind).HasMaxLength(PaymentEvent.KindMaxLength);
        builder.Property(row => row.CustomerKey).HasMaxLength(Subscription.KeyMaxLength);
        builder.HasIndex(row => row.ProviderKey).IsUnique();
        builder.HasIndex(row => row.ReceivedAt);
    }
}

internal sealed class PaymentOrderConfiguration : IEntityTypeConfiguration<PaymentOrder>
{
    public void Configure(EntityTypeBuilder<PaymentOrder> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Target).HasMaxLength(PaymentOrder.TargetMaxLength);
        builder.Property(row => row.Outcome).HasMaxLength(PaymentOrder.OutcomeMaxLength);
        builder.HasIndex(row => new { row.WorkspaceId, row.Kind, row.CreatedAt });
    }
}
