using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Knowledge;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class BusinessProfileConfiguration : IEntityTypeConfiguration<BusinessProfile>
{
    public void Configure(EntityTypeBuilder<BusinessProfile> builder)
    {
        builder.Property(business => business.Id).ValueGeneratedNever();
        builder.Property(business => business.Name).HasMaxLength(BusinessProfile.NameMaxLength);
        builder.Property(business => business.Type).HasMaxLength(BusinessProfile.TypeMaxLength);
        builder.Property(business => business.Phone).HasMaxLength(BusinessProfile.PhoneMaxLength);
        builder.Property(business => business.Address).HasMaxLength(BusinessProfile.AddressMaxLength);
        builder.Property(business => business.Website).HasMaxLength(BusinessProfile.AddressMaxLength);
        builder.Property(business => business.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(business => business.TimeZone).HasMaxLength(BusinessProfile.TimeZoneMaxLength);
        builder.Property(business => business.Currency).HasMaxLength(Money.CurrencyLength);
        builder.HasIndex(business => business.WorkspaceId).IsUnique();
    }
}

internal sealed class ServiceConfiguration : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.Property(service => service.Id).ValueGeneratedNever();
        builder.Property(service => service.Category).HasMaxLength(Service.CategoryMaxLength);
        CatalogueItems.Configure(builder);
    }
}

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.Property(product => product.Id).ValueGeneratedNever();
        CatalogueItems.Configure(builder);
    }
}

internal static class CatalogueItems
{
    public static void Configure<T>(EntityTypeBuilder<T> builder) where T : CatalogueItem
    {
        builder.Property(item => item.Key).HasMaxLength(CatalogueItem.KeyMaxLength);
        builder.Property(item => item.Name).HasMaxLength(CatalogueItem.NameMaxLength);
        builder.Property(item => item.Unit).HasMaxLength(CatalogueItem.UnitMaxLength);
        builder.Property(item => item.PriceCurrency).HasMaxLength(Money.CurrencyLength);
        builder.HasIndex(item => new { item.WorkspaceId, item.Key }).IsUnique();
        builder.HasIndex(item => new { item.WorkspaceId, item.UpdatedAt });
    }
}

internal sealed class PromotionConfiguration : IEntityTypeConfiguration<Promotion>
{
    public void Configure(EntityTypeBuilder<Promotion> builder)
    {
        builder.Property(promotion => promotion.Id).ValueGeneratedNever();
        builder.Property(promotion => promotion.Key).HasMaxLength(Promotion.KeyMaxLength);
        builder.Property(promotion => promotion.Name).HasMaxLength(Promotion.NameMaxLength);
        builder.HasIndex(promotion => new { promotion.WorkspaceId, promotion.Key }).IsUnique();
    }
}

internal sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("Staff");
        builder.Property(staff => staff.Id).ValueGeneratedNever();
        builder.Property(staff => staff.Key).HasMaxLength(StaffMember.KeyMaxLength);
        builder.Property(staff => staff.Name).HasMaxLength(StaffMember.NameMaxLength);
        builder.HasIndex(staff => new { staff.WorkspaceId, staff.Key }).IsUnique();
    }
}

internal sealed class CatalogueChangeConfiguration : IEntityTypeConfiguration<CatalogueChange>
{
    public void Configure(EntityTypeBuilder<CatalogueChange> builder)
    {
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Summary).HasMaxLength(CatalogueChange.SummaryMaxLength);
        builder.HasIndex(change => new { change.WorkspaceId, change.Number }).IsUnique();
    }
}

internal sealed class KnowledgeEntryConfiguration : IEntityTypeConfiguration<KnowledgeEntry>
{
    public void Configure(EntityTypeBuilder<KnowledgeEntry> builder)
    {
        builder.ToTable("Knowledge");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Key).HasMaxLength(KnowledgeEntry.KeyMaxLength);
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.Key }).IsUnique();
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.UpdatedAt });
    }
}

internal sealed class CustomFieldConfiguration : IEntityTypeConfiguration<CustomField>
{
    public void Configure(EntityTypeBuilder<CustomField> builder)
    {
        builder.Property(field => field.Id).ValueGeneratedNever();
        builder.Property(field => field.Key).HasMaxLength(CustomField.KeyMaxLength);
        builder.Property(field => field.Label).HasMaxLength(CustomField.LabelMaxLength);
        builder.HasIndex(field => new { field.WorkspaceId, field.Key }).IsUnique();
    }
}

internal sealed class KnowledgeGapConfiguration : IEntityTypeConfiguration<KnowledgeGap>
{
    public void Configure(EntityTypeBuilder<KnowledgeGap> builder)
    {
        builder.Property(gap => gap.Id).ValueGeneratedNever();
        builder.Property(gap => gap.Key).HasMaxLength(KnowledgeGap.KeyMaxLength);
        builder.Property(gap => gap.Question).HasMaxLength(KnowledgeEntry.QuestionMaxLength);
        builder.HasIndex(gap => new { gap.WorkspaceId, gap.Key }).IsUnique();
        builder.HasIndex(gap => new { gap.WorkspaceId, gap.Status, gap.Asked, gap.LastAskedAt });
        builder.HasIndex(gap => new { gap.WorkspaceId, gap.LastAskedAt });
    }
}

internal sealed class KnowledgeGapCaseConfiguration : IEntityTypeConfiguration<KnowledgeGapCase>
{
    public void Configure(EntityTypeBuilder<KnowledgeGapCase> builder)
    {
        builder.Property(asked => asked.Id).ValueGeneratedNever();
        builder.HasOne<KnowledgeGap>().WithMany().HasForeignKey(asked => asked.GapId);
        builder.HasIndex(asked => new { asked.ConversationId, asked.Sequence }).IsUnique();
        builder.HasIndex(asked => new { asked.GapId, asked.AskedAt });
    }
}
