using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class WorkItemConfiguration : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Command).HasMaxLength(WorkItem.CommandMaxLength);
        builder.Property(item => item.Lane).HasMaxLength(WorkItem.LaneMaxLength);
        builder.Property(item => item.LastError).HasMaxLength(WorkItem.ErrorMaxLength);
        builder.HasIndex(item => new { item.State, item.DueAt });
        builder.HasIndex(item => new { item.Lane, item.CreatedAt });
        builder.HasIndex(item => new { item.WorkspaceId, item.State });
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Actor).HasMaxLength(AuditEntry.ActorMaxLength);
        builder.Property(entry => entry.Entity).HasMaxLength(AuditEntry.EntityMaxLength);
        builder.Property(entry => entry.Fields).HasMaxLength(AuditEntry.FieldsMaxLength);
        builder.HasIndex(entry => new { entry.WorkspaceId, entry.At });
    }
}

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(JobLease.NameMaxLength);
    }
}
