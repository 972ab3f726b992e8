using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Infrastructure.Persistence.Configurations;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    private const int SearchTextMaxLength = Contact.NameMaxLength + Contact.PhoneMaxLength + EmailAddress.MaxLength + 2;

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(contact => contact.Id).ValueGeneratedNever();
        builder.Property(contact => contact.Name).HasMaxLength(Contact.NameMaxLength);
        builder.Property(contact => contact.SearchText).HasMaxLength(SearchTextMaxLength);
        builder.Property(contact => contact.Phone).HasMaxLength(Contact.PhoneMaxLength);
        builder.Property(contact => contact.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(contact => contact.Locale).HasMaxLength(5);
        builder.Property(contact => contact.Notes).HasMaxLength(Contact.NotesMaxLength);
        builder.Property(contact => contact.TagText).HasMaxLength(Contact.TagTextMaxLength);
        builder.HasIndex(contact => new { contact.WorkspaceId, contact.CreatedAt });
        builder.HasIndex(contact => new { contact.WorkspaceId, contact.LifecycleStage, contact.CreatedAt });
        builder.HasIndex(contact => new { contact.WorkspaceId, contact.Phone });
        builder.HasIndex(contact => new { contact.WorkspaceId, contact.Email });
        builder.HasIndex(contact => contact.MergedIntoId).HasFilter("\"MergedIntoId\" IS NOT NULL"); // nearly all are null, and no list may be read by that
        builder.HasQueryFilter(QueryExtensions.MergedFilter, contact => contact.MergedIntoId == null);
    }
}

internal sealed class ContactIdentityConfiguration : IEntityTypeConfiguration<ContactIdentity>
{
    public void Configure(EntityTypeBuilder<ContactIdentity> builder)
    {
        builder.Property(identity => identity.Id).ValueGeneratedNever();
        builder.Property(identity => identity.ExternalId).HasMaxLength(ContactIdentity.ExternalIdMaxLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(identity => identity.ContactId);
        builder.HasOne<Channel>().WithMany().HasForeignKey(identity => identity.ChannelId);
        builder.HasIndex(identity => new { identity.ChannelId, identity.ExternalId }).IsUnique();
        builder.HasIndex(identity => identity.ContactId);
    }
}

internal sealed class ContactMergeConfiguration : IEntityTypeConfiguration<ContactMerge>
{
    public void Configure(EntityTypeBuilder<ContactMerge> builder)
    {
        builder.Property(merge => merge.Id).ValueGeneratedNever();
        builder.Property(merge => merge.MergedBy).HasMaxLength(ContactMerge.ActorMaxLength);
        builder.HasIndex(merge => new { merge.WinnerId, merge.MergedAt });
        builder.HasIndex(merge => merge.OtherId);
    }
}

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.Property(appointment => appointment.Id).ValueGeneratedNever();
        builder.Property(appointment => appointment.PriceCurrency).HasMaxLength(Money.CurrencyLength);
        builder.Property(appointment => appointment.Note).HasMaxLength(Appointment.NoteMaxLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(appointment => appointment.ContactId);
        builder.HasIndex(appointment => new { appointment.WorkspaceId, appointment.StartsAt });
        builder.HasIndex(appointment => new { appointment.ContactId, appointment.StartsAt });
        builder.HasIndex(appointment => appointment.ServiceId);
    }
}

internal sealed class AppointmentProposalConfiguration : IEntityTypeConfiguration<AppointmentProposal>
{
    public void Configure(EntityTypeBuilder<AppointmentProposal> builder)
    {
        builder.ToTable("Proposals");
        builder.Property(proposal => proposal.Id).ValueGeneratedNever();
        builder.Property(proposal => proposal.PriceCurrency).HasMaxLength(Money.CurrencyLength);
        builder.HasIndex(proposal => proposal.ConversationId);
        builder.HasIndex(proposal => proposal.ContactId);
    }
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder) => builder.HasKey(day => new { day.WorkspaceId, day.Date });
}

internal sealed class PipelineConfiguration : IEntityTypeConfiguration<Pipeline>
{
    public void Configure(EntityTypeBuilder<Pipeline> builder)
    {
        builder.Property(pipeline => pipeline.Id).ValueGeneratedNever();
        builder.Property(pipeline => pipeline.Name).HasMaxLength(Pipeline.NameMaxLength);
        builder.HasIndex(pipeline => pipeline.WorkspaceId);
    }
}

internal sealed class DealConfiguration : IEntityTypeConfiguration<Deal>
{
    public void Configure(EntityTypeBuilder<Deal> builder)
    {
        builder.Property(deal => deal.Id).ValueGeneratedNever();
        builder.Property(deal => deal.Title).HasMaxLength(Deal.TitleMaxLength);
        builder.Property(deal => deal.ValueCurrency).HasMaxLength(Money.CurrencyLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(deal => deal.ContactId);
        builder.HasIndex(deal => new { deal.WorkspaceId, deal.CreatedAt });
        builder.HasIndex(deal => new { deal.PipelineId, deal.StageId, deal.CreatedAt });
        builder.HasIndex(deal => deal.ContactId);
    }
}

internal sealed class WorkTaskConfiguration : IEntityTypeConfiguration<WorkTask>
{
    public void Configure(EntityTypeBuilder<WorkTask> builder)
    {
        builder.ToTable("Tasks");
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.Property(task => task.Title).HasMaxLength(WorkTask.TitleMaxLength);
        builder.HasIndex(task => new { task.WorkspaceId, task.Status, task.CreatedAt });
        builder.HasIndex(task => new { task.WorkspaceId, task.CreatedAt });
        builder.HasIndex(task => task.ContactId);
        builder.HasIndex(task => task.ConversationId);
    }
}

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.Property(followUp => followUp.Id).ValueGeneratedNever();
        builder.Property(followUp => followUp.Text).HasMaxLength(FollowUp.TextMaxLength);
        builder.HasOne<Contact>().WithMany().HasForeignKey(followUp => followUp.ContactId);
        builder.HasIndex(followUp => new { followUp.WorkspaceId, followUp.CreatedAt });
        builder.HasIndex(followUp => followUp.ConversationId);
        builder.HasIndex(followUp => followUp.ContactId);
    }
}

internal sealed class PrivacyRequestConfiguration : IEntityTypeConfiguration<PrivacyRequest>
{
    public void Configure(EntityTypeBuilder<PrivacyRequest> builder)
    {
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Words).HasMaxLength(PrivacyRequest.WordsMaxLength);
        builder.Property(request => request.Reason).HasMaxLength(PrivacyRequest.ReasonMaxLength);
        builder.HasIndex(request => new { request.Status, request.DueAt }); // deadlines, over all workspaces
        builder.HasOne<Contact>().WithMany().HasForeignKey(request => request.ContactId);
        builder.HasIndex(request => new { request.WorkspaceId, request.CreatedAt });
        builder.HasIndex(request => request.ContactId);
    }
}
