using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(attachment => attachment.Id).ValueGeneratedNever();
        builder.Property(attachment => attachment.ProviderRef).HasMaxLength(Attachment.ProviderRefMaxLength);
        builder.Property(attachment => attachment.FileName).HasMaxLength(Attachment.FileNameMaxLength);
        builder.Property(attachment => attachment.MimeType).HasMaxLength(Attachment.MimeTypeMaxLength);
        builder.Property(attachment => attachment.State).HasDefaultValueSql($"'{nameof(AttachmentState.Pending)}'").HasSentinel((AttachmentState)(-1)); // for rows of before
        builder.Property(attachment => attachment.Reason).HasMaxLength(Attachment.ReasonMaxLength);
        builder.Property(attachment => attachment.Sha256).HasMaxLength(Attachment.HashLength);
        builder.HasOne<Message>().WithMany().HasForeignKey(attachment => attachment.MessageId);
        builder.HasIndex(attachment => new { attachment.MessageId, attachment.Position }).IsUnique();
    }
}

internal sealed class UploadConfiguration : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.Property(upload => upload.Id).ValueGeneratedNever();
        builder.Property(upload => upload.FileName).HasMaxLength(Attachment.FileNameMaxLength);
        builder.ComplexProperty(upload => upload.File, file =>
        {
            file.Property(facts => facts.MediaType).HasMaxLength(Attachment.MimeTypeMaxLength);
            file.Property(facts => facts.Sha256).HasMaxLength(Attachment.HashLength);
        });
        builder.HasOne<Conversation>().WithMany().HasForeignKey(upload => upload.ConversationId);
        builder.HasIndex(upload => upload.UploadedAt);
    }
}
