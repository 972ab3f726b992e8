using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class ChannelConfiguration : IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Channel> builder)
    {
        builder.Property(channel => channel.Id).ValueGeneratedNever();
        builder.Property(channel => channel.Name).HasMaxLength(Channel.NameMaxLength);
        builder.Property(channel => channel.Key).HasMaxLength(Channel.KeyLength);
        builder.HasIndex(channel => channel.Key).IsUnique();
        builder.HasIndex(channel => new { channel.WorkspaceId, channel.CreatedAt });
    }
}

internal sealed class MessageTemplateConfiguration : IEntityTypeConfiguration<MessageTemplate>
{
    public void Configure(EntityTypeBuilder<MessageTemplate> builder)
    {
        builder.Property(template => template.Id).ValueGeneratedNever();
        builder.Property(template => template.Name).HasMaxLength(MessageTemplate.NameMaxLength);
        builder.Property(template => template.Language).HasMaxLength(MessageTemplate.LanguageMaxLength);
        builder.Property(template => template.Category).HasMaxLength(MessageTemplate.CategoryMaxLength);
        builder.HasOne<Channel>().WithMany().HasForeignKey(template => template.ChannelId);
        builder.HasIndex(template => new { template.ChannelId, template.Name, template.Language }).IsUnique();
    }
}

internal sealed class VisitorSessionConfiguration : IEntityTypeConfiguration<VisitorSession>
{
    public void Configure(EntityTypeBuilder<VisitorSession> builder)
    {
        builder.Property(session => session.Id).ValueGeneratedNever();
        builder.Property(session => session.TokenHash).HasMaxLength(VisitorSession.TokenHashLength);
        builder.Property(session => session.Locale).HasMaxLength(5);
        builder.HasOne<Channel>().WithMany().HasForeignKey(session => session.ChannelId);
        builder.HasIndex(session => session.TokenHash).IsUnique();
        builder.HasIndex(session => new { session.WorkspaceId, session.ExpiresAt });
    }
}

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.Property(conversation => conversation.Id).ValueGeneratedNever();
        builder.Property(conversation => conversation.HandOffNote).HasMaxLength(Conversation.NoteMaxLength);
        builder.Property(conversation => conversation.Language).HasMaxLength(5);
        builder.Property(conversation => conversation.Subject).HasMaxLength(Conversation.SubjectMaxLength);
        builder.Property(conversation => conversation.LastMessagePreview).HasMaxLength(Conversation.PreviewMaxLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(conversation => conversation.ContactId);
        builder.HasOne<Channel>().WithMany().HasForeignKey(conversation => conversation.ChannelId);
        builder.HasIndex(conversation => new { conversation.ContactId, conversation.ChannelId });
        builder.HasIndex(conversation => new { conversation.WorkspaceId, conversation.LastMessageAt });
        builder.HasIndex(conversation => new { conversation.WorkspaceId, conversation.State, conversation.LastMessageAt });
        builder.HasIndex(conversation => new { conversation.WorkspaceId, conversation.State, conversation.AssigneeId, conversation.HandOffReason }); // the counts of the inbox
        builder.HasIndex(conversation => new { conversation.WorkspaceId, conversation.AssigneeId, conversation.LastMessageAt });
        builder.HasIndex(conversation => new { conversation.ChannelId, conversation.LastMessageAt });
        builder.HasIndex(conversation => new { conversation.State, conversation.LastMessageAt }); // what has been silent for long, in all workspaces
        builder.HasIndex(conversation => conversation.WaitingSince); // who waits for long, in all workspaces
        builder.HasIndex(conversation => new { conversation.State, conversation.BurstStartedAt }); // what the agent owes for too long
    }
}

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Text).HasMaxLength(Message.TextMaxLength);
        builder.Property(message => message.ExternalId).HasMaxLength(Message.ExternalIdMaxLength);
        builder.Property(message => message.Delivery).IsConcurrencyToken(); // a provider's answer and its report may come at one moment
        builder.Property(message => message.CostCategory).HasMaxLength(MessageCost.CategoryMaxLength);
        builder.Property(message => message.CostCurrency).HasMaxLength(Domain.Common.Money.CurrencyLength);
        builder.Property(message => message.Failure).HasMaxLength(Message.FailureMaxLength);
        builder.Property(message => message.FailureCode).HasMaxLength(Message.FailureCodeMaxLength);
        builder.Property(message => message.Reaction).HasMaxLength(Message.ReactionMaxLength);
        builder.Property(message => message.Choices).HasDefaultValueSql("'[]'");
        builder.Property(message => message.RefusalNote).HasMaxLength(Message.RefusalNoteMaxLength);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(message => message.ConversationId);
        builder.HasOne<MessageTemplate>().WithMany().HasForeignKey(message => message.TemplateId);
        builder.HasIndex(message => new { message.ConversationId, message.Sequence }).IsUnique();
        builder.HasIndex(message => new { message.ChannelId, message.ExternalId }).IsUnique();
        builder.HasIndex(message => new { message.ChannelId, message.Kind, message.SentAt }); // the health of a channel
        builder.HasIndex(message => new { message.WorkspaceId, message.SentAt }); // reports over a period
    }
}

internal sealed class TurnConfiguration : IEntityTypeConfiguration<Turn>
{
    public void Configure(EntityTypeBuilder<Turn> builder)
    {
        builder.Property(turn => turn.Id).ValueGeneratedNever();
        builder.Property(turn => turn.Model).HasMaxLength(Turn.ModelMaxLength);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(turn => turn.ConversationId);
        builder.HasIndex(turn => new { turn.ConversationId, turn.StartedAt });
        builder.HasIndex(turn => new { turn.WorkspaceId, turn.StartedAt }); // reports over a period
    }
}

internal sealed class AgentConfiguration : IEntityTypeConfiguration<Agent>
{
    public void Configure(EntityTypeBuilder<Agent> builder)
    {
        builder.Property(agent => agent.Id).ValueGeneratedNever();
        builder.Property(agent => agent.Instructions).HasMaxLength(Agent.InstructionsMaxLength);
        builder.HasIndex(agent => agent.WorkspaceId).IsUnique();
    }
}

internal sealed class AgentMannersConfiguration : IEntityTypeConfiguration<AgentManners>
{
    public void Configure(EntityTypeBuilder<AgentManners> builder)
    {
        builder.ToTable("AgentManners");
        builder.Property(manners => manners.Id).ValueGeneratedNever();
        builder.Property(manners => manners.TellTeamOfBookings).HasDefaultValue(true);
        builder.HasIndex(manners => manners.WorkspaceId).IsUnique();
    }
}

internal sealed class AgentVersionConfiguration : IEntityTypeConfiguration<AgentVersion>
{
    public void Configure(EntityTypeBuilder<AgentVersion> builder)
    {
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Instructions).HasMaxLength(Agent.InstructionsMaxLength);
        builder.HasIndex(version => new { version.WorkspaceId, version.Number }).IsUnique();
    }
}
