using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Agents;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class RehearsalConfiguration : IEntityTypeConfiguration<Rehearsal>
{
    public void Configure(EntityTypeBuilder<Rehearsal> builder)
    {
        builder.Property(rehearsal => rehearsal.Id).ValueGeneratedNever();
        builder.Property(rehearsal => rehearsal.Instructions).HasMaxLength(Agent.InstructionsMaxLength);
        builder.HasIndex(rehearsal => new { rehearsal.WorkspaceId, rehearsal.StartedAt });
    }
}

internal sealed class RehearsalCaseConfiguration : IEntityTypeConfiguration<RehearsalCase>
{
    public void Configure(EntityTypeBuilder<RehearsalCase> builder)
    {
        builder.Property(played => played.Id).ValueGeneratedNever();
        builder.Property(played => played.Title).HasMaxLength(RehearsalCase.TitleMaxLength);
        builder.Property(played => played.Language).HasMaxLength(5);
        builder.HasOne<Rehearsal>().WithMany().HasForeignKey(played => played.RehearsalId);
        builder.HasIndex(played => new { played.RehearsalId, played.Position }).IsUnique();
        builder.HasIndex(played => played.ContactId);
    }
}

internal sealed class ScenarioConfiguration : IEntityTypeConfiguration<Scenario>
{
    public void Configure(EntityTypeBuilder<Scenario> builder)
    {
        builder.Property(scenario => scenario.Id).ValueGeneratedNever();
        builder.Property(scenario => scenario.Name).HasMaxLength(Scenario.NameMaxLength);
        builder.Property(scenario => scenario.Set).HasMaxLength(Scenario.SetMaxLength);
        builder.Property(scenario => scenario.Language).HasMaxLength(5);
        builder.HasIndex(scenario => new { scenario.WorkspaceId, scenario.CreatedAt });
        builder.HasIndex(scenario => scenario.ContactId);
    }
}
