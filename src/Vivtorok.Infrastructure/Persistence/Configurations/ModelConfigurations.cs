using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class ModelSettingConfiguration : IEntityTypeConfiguration<ModelSetting>
{
    public void Configure(EntityTypeBuilder<ModelSetting> builder)
    {
        builder.Property(setting => setting.Id).ValueGeneratedNever();
        builder.Property(setting => setting.Model).HasMaxLength(ModelSetting.ModelMaxLength);
        builder.Property(setting => setting.KeySecret).HasMaxLength(ModelSetting.SecretMaxLength);
        builder.Property(setting => setting.KeyHint).HasMaxLength(ModelSetting.HintLength);
        builder.HasIndex(setting => setting.WorkspaceId).IsUnique();
    }
}

internal sealed class ModelHealthConfiguration : IEntityTypeConfiguration<ModelHealth>
{
    public void Configure(EntityTypeBuilder<ModelHealth> builder)
    {
        builder.Property(health => health.Id).ValueGeneratedNever();
        builder.Property(health => health.Fingerprint).HasMaxLength(ModelHealth.FingerprintLength);
        builder.Property(health => health.LimitMonth).HasMaxLength(ModelHealth.PeriodLength);
        builder.HasIndex(health => health.WorkspaceId).IsUnique();
    }
}

internal sealed class ModelUsageConfiguration : IEntityTypeConfiguration<ModelUsage>
{
    public void Configure(EntityTypeBuilder<ModelUsage> builder)
    {
        builder.Property(usage => usage.Id).ValueGeneratedNever();
        builder.Property(usage => usage.Period).HasMaxLength(ModelHealth.PeriodLength);
        builder.HasIndex(usage => new { usage.WorkspaceId, usage.Period }).IsUnique();
    }
}

internal sealed class PromptPartConfiguration : IEntityTypeConfiguration<PromptPart>
{
    public void Configure(EntityTypeBuilder<PromptPart> builder)
    {
        builder.Property(part => part.Id).ValueGeneratedNever();
        builder.Property(part => part.Hash).HasMaxLength(PromptPart.HashLength);
        builder.HasIndex(part => new { part.WorkspaceId, part.Hash }).IsUnique();
    }
}
