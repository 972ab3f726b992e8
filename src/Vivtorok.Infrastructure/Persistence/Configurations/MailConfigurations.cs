using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class MailboxConfiguration : IEntityTypeConfiguration<Mailbox>
{
    public void Configure(EntityTypeBuilder<Mailbox> builder)
    {
        builder.HasKey(mailbox => mailbox.ChannelId);
        builder.Property(mailbox => mailbox.NextSyncAt).IsConcurrencyToken();
        builder.Property(mailbox => mailbox.NextCheckAt).IsConcurrencyToken();
        builder.HasOne<Channel>().WithOne().HasForeignKey<Mailbox>(mailbox => mailbox.ChannelId);
        builder.HasIndex(mailbox => mailbox.NextSyncAt);
        builder.HasIndex(mailbox => mailbox.NextCheckAt);
    }
}

internal sealed class MailItemConfiguration : IEntityTypeConfiguration<MailItem>
{
    public void Configure(EntityTypeBuilder<MailItem> builder)
    {
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.ExternalId).HasMaxLength(MailItem.ExternalIdMaxLength);
        builder.Property(item => item.ThreadId).HasMaxLength(MailItem.ExternalIdMaxLength);
        builder.Property(item => item.InternetId).HasMaxLength(MailItem.InternetIdMaxLength);
        builder.Property(item => item.Subject).HasMaxLength(MailItem.SubjectMaxLength);
        builder.Property(item => item.Address).HasMaxLength(MailItem.AddressMaxLength);
        builder.Property(item => item.Folded).HasMaxLength(MailItem.FoldedMaxLength);
        builder.HasOne<Channel>().WithMany().HasForeignKey(item => item.ChannelId);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(item => item.ConversationId);
        builder.HasOne<Message>().WithMany().HasForeignKey(item => item.MessageId);
        builder.HasIndex(item => new { item.ChannelId, item.ExternalId }).IsUnique();
        builder.HasIndex(item => new { item.ChannelId, item.ThreadId });
        builder.HasIndex(item => new { item.ChannelId, item.InternetId });
        builder.HasIndex(item => new { item.ChannelId, item.Address, item.ReceivedAt }); // how much one sender writes
        builder.HasIndex(item => new { item.ChannelId, item.ReceivedAt, item.Verdict }); // what health counts
        builder.HasIndex(item => item.ReceivedAt);
        builder.HasIndex(item => new { item.ConversationId, item.ReceivedAt }); // what a reply answers
    }
}
