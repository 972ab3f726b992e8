using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Knowledge;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Sales;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Common;

/// <summary>
/// The data, as handlers see it: every set of workspace-owned rows is filtered to the caller's workspace. Nothing hides EF Core
/// behind repositories; one interface keeps providers out of the use cases.
/// </summary>
public interface IAppDbContext
{
    DbSet<AccountSession> Sessions { get; }
    DbSet<SecondFactor> SecondFactors { get; }
    DbSet<SignInTries> SignInTries { get; }
    DbSet<Workspace> Workspaces { get; }
    DbSet<Member> Members { get; }
    DbSet<Invitation> Invitations { get; }
    DbSet<ApiKey> ApiKeys { get; }
    DbSet<WebhookEndpoint> WebhookEndpoints { get; }
    DbSet<WebhookDelivery> WebhookDeliveries { get; }
    DbSet<AccountEmail> AccountEmails { get; }
    DbSet<IdempotencyRecord> IdempotencyRecords { get; }
    DbSet<BusinessProfile> Businesses { get; }
    DbSet<Service> Services { get; }
    DbSet<Product> Products { get; }
    DbSet<Promotion> Promotions { get; }
    DbSet<StaffMember> Staff { get; }
    DbSet<CatalogueChange> CatalogueChanges { get; }
    DbSet<KnowledgeEntry> Knowledge { get; }
    DbSet<KnowledgeGap> KnowledgeGaps { get; }
    DbSet<KnowledgeGapCase> KnowledgeGapCases { get; }
    DbSet<CustomField> CustomFields { get; }
    DbSet<Channel> Channels { get; }
    DbSet<ChannelConnection> ChannelConnections { get; }
    DbSet<InboundEvent> InboundEvents { get; }
    DbSet<MessageTemplate> MessageTemplates { get; }
    DbSet<TeamChat> TeamChats { get; }
    DbSet<Mailbox> Mailboxes { get; }
    DbSet<MailItem> MailItems { get; }
    DbSet<VisitorSession> VisitorSessions { get; }
    DbSet<Contact> Contacts { get; }
    DbSet<ContactIdentity> ContactIdentities { get; }
    DbSet<ContactMerge> ContactMerges { get; }
    DbSet<Conversation> Conversations { get; }
    DbSet<Message> Messages { get; }
    DbSet<Attachment> Attachments { get; }
    DbSet<Upload> Uploads { get; }
    DbSet<Agent> Agents { get; }
    DbSet<AgentVersion> AgentVersions { get; }
    DbSet<AgentManners> Manners { get; }
    DbSet<Turn> Turns { get; }
    DbSet<Rehearsal> Rehearsals { get; }
    DbSet<RehearsalCase> RehearsalCases { get; }
    DbSet<Scenario> Scenarios { get; }
    DbSet<ModelSetting> ModelSettings { get; }
    DbSet<ModelHealth> ModelHealth { get; }
    DbSet<ModelUsage> ModelUsage { get; }
    DbSet<PromptPart> PromptParts { get; }
    DbSet<Appointment> Appointments { get; }
    DbSet<AppointmentProposal> Proposals { get; }
    DbSet<CalendarDay> CalendarDays { get; }
    DbSet<Pipeline> Pipelines { get; }
    DbSet<Deal> Deals { get; }
    DbSet<WorkTask> Tasks { get; }
    DbSet<FollowUp> FollowUps { get; }
    DbSet<PrivacyRequest> PrivacyRequests { get; }
    DbSet<Disclosure> Disclosures { get; }
    DbSet<ErasureReceipt> ErasureReceipts { get; }
    DbSet<PurgeReceipt> PurgeReceipts { get; }
    DbSet<UseCount> UseCounts { get; }
    DbSet<PrivacyLink> PrivacyLinks { get; }
    DbSet<RetentionRules> RetentionRules { get; }
    DbSet<RetentionRun> RetentionRuns { get; }
    DbSet<PolicyAnswer> PolicyAnswers { get; }
    DbSet<JobLease> JobLeases { get; }
    DbSet<AuditEntry> Audit { get; }
    DbSet<Alert> Alerts { get; }
    DbSet<Subscription> Subscriptions { get; }
    DbSet<UsageRecord> Usage { get; }
    DbSet<InvoiceRecord> Invoices { get; }
    DbSet<PaymentEvent> PaymentEvents { get; }
    DbSet<PaymentOrder> PaymentOrders { get; }
    DbSet<WorkItem> WorkItems { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellationToken);

    /// <summary>Forgets everything loaded, for another try after a conflict.</summary>
    void Forget();

    /// <summary>Until it is disposed, saves are only tried: then all of them are undone and forgotten. Keep it short, it holds a transaction.</summary>
    Task<IAsyncDisposable> BeginRehearsalAsync(CancellationToken cancellationToken);

    /// <summary>Whether a failed save broke a unique index, whatever the database calls it.</summary>
    bool IsUniqueViolation(DbUpdateException exception);
}
