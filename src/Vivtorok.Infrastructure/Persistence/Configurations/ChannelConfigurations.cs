using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class ChannelConnectionConfiguration : IEntityTypeConfiguration<ChannelConnection>
{
    public void Configure(EntityTypeBuilder<ChannelConnection> builder)
    {
        builder.HasKey(connection => connection.ChannelId);
        builder.Property(connection => connection.Account).HasMaxLength(ChannelConnection.AccountMaxLength);
        builder.Property(connection => connection.AccountName).HasMaxLength(ChannelConnection.AccountMaxLength);
        builder.Property(connection => connection.ProblemCode).HasMaxLength(ChannelConnection.CodeMaxLength);
        builder.Property(connection => connection.ProblemHelp).HasMaxLength(ChannelConnection.HelpMaxLength);
        builder.Property(connection => connection.Cursor).HasMaxLength(ChannelConnection.CursorMaxLength);
        builder.HasOne<Channel>().WithOne(channel => channel.Connection).HasForeignKey<ChannelConnection>(connection => connection.ChannelId);
        builder.Property(connection => connection.ClosedTies).HasDefaultValueSql("'[]'");
        builder.Property(connection => connection.Group).HasMaxLength(ChannelConnection.AccountMaxLength);
        builder.HasIndex(connection => new { connection.Kind, connection.Account }).IsUnique();
        builder.HasIndex(connection => new { connection.Kind, connection.Group });
    }
}

internal sealed class InboundEventConfiguration : IEntityTypeConfiguration<InboundEvent>
{
    public void Configure(EntityTypeBuilder<InboundEvent> builder)
    {
        builder.Property(kept => kept.Id).ValueGeneratedNever();
        builder.Property(kept => kept.ExternalId).HasMaxLength(InboundEvent.ExternalIdMaxLength);
        builder.HasOne<Channel>().WithMany().HasForeignKey(kept => kept.ChannelId);
        builder.HasIndex(kept => new { kept.ChannelId, kept.ExternalId }).IsUnique();
        builder.HasIndex(kept => kept.ReceivedAt);
    }
}

internal sealed class TeamChatConfiguration : IEntityTypeConfiguration<TeamChat>
{
    public void Configure(EntityTypeBuilder<TeamChat> builder)
    {
        builder.Property(chat => chat.Id).ValueGeneratedNever();
        builder.Property(chat => chat.Address).HasMaxLength(TeamChat.AddressMaxLength);
        builder.HasOne<Channel>().WithMany().HasForeignKey(chat => chat.ChannelId);
        builder.HasIndex(chat => new { chat.ChannelId, chat.Address }).IsUnique();
        builder.HasIndex(chat => new { chat.WorkspaceId, chat.LinkedAt });
    }
}

internal sealed class AlertConfiguration : IEntityTypeConfiguration<Alert>
{
    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.Property(alert => alert.Id).ValueGeneratedNever();
        builder.Property(alert => alert.Subject).HasMaxLength(Alert.SubjectMaxLength);
        builder.Property(alert => alert.About).HasMaxLength(Alert.AboutMaxLength);
        builder.Property(alert => alert.Detail).HasMaxLength(Alert.DetailMaxLength);
        builder.Property(alert => alert.OpenKey).HasMaxLength(Alert.OpenKeyMaxLength);
        builder.HasIndex(alert => new { alert.WorkspaceId, alert.OpenKey }).IsUnique();
        builder.HasIndex(alert => new { alert.WorkspaceId, alert.ClosedAt, alert.DismissedAt, alert.OpenedAt });
        builder.HasIndex(alert => alert.OpenedAt);
    }
}
