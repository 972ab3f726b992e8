using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Accounts;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Alerts;
using Vivtorok.Domain.Appointments;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Business;
using Vivtorok.Domain.Catalogue;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Channels.Mail;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Developers;
using Vivtorok.Domain.Knowledge;
using Vivtorok.Domain.Privacy;
using Vivtorok.Domain.Sales;
using Vivtorok.Domain.Workspaces;
using Vivtorok.Infrastructure.Persistence.Conventions;
using Vivtorok.Infrastructure.Security;

namespace Vivtorok.Infrastructure.Persistence;

/// <summary>The one data model. Each provider has a subclass with what only it needs.</summary>
internal abstract class AppDbContext(DbContextOptions options, Caller caller) : IdentityUserContext<AppUser, Guid>(options), IAppDbContext
{
    public DbSet<AccountSession> Sessions => Set<AccountSession>();
    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();
    public DbSet<SignInTries> SignInTries => Set<SignInTries>();
    public DbSet<Workspace> Workspaces => Set<Workspace>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
    public DbSet<AccountEmail> AccountEmails => Set<AccountEmail>();
    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();
    public DbSet<BusinessProfile> Businesses => Set<BusinessProfile>();
    public DbSet<Service> Services => Set<Service>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Promotion> Promotions => Set<Promotion>();
    public DbSet<StaffMember> Staff => Set<StaffMember>();
    public DbSet<CatalogueChange> CatalogueChanges => Set<CatalogueChange>();
    public DbSet<KnowledgeEntry> Knowledge => Set<KnowledgeEntry>();
    public DbSet<KnowledgeGap> KnowledgeGaps => Set<KnowledgeGap>();
    public DbSet<KnowledgeGapCase> KnowledgeGapCases => Set<KnowledgeGapCase>();
    public DbSet<CustomField> CustomFields => Set<CustomField>();
    public DbSet<Channel> Channels => Set<Channel>();
    public DbSet<ChannelConnection> ChannelConnections => Set<ChannelConnection>();
    public DbSet<InboundEvent> InboundEvents => Set<InboundEvent>();
    public DbSet<MessageTemplate> MessageTemplates => Set<MessageTemplate>();
    public DbSet<TeamChat> TeamChats => Set<TeamChat>();
    public DbSet<Mailbox> Mailboxes => Set<Mailbox>();
    public DbSet<MailItem> MailItems => Set<MailItem>();
    public DbSet<VisitorSession> VisitorSessions => Set<VisitorSession>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<ContactIdentity> ContactIdentities => Set<ContactIdentity>();
    public DbSet<ContactMerge> ContactMerges => Set<ContactMerge>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Upload> Uploads => Set<Upload>();
    public DbSet<Agent> Agents => Set<Agent>();
    public DbSet<AgentVersion> AgentVersions => Set<AgentVersion>();
    public DbSet<AgentManners> Manners => Set<AgentManners>();
    public DbSet<Turn> Turns => Set<Turn>();
    public DbSet<Rehearsal> Rehearsals => Set<Rehearsal>();
    public DbSet<RehearsalCase> RehearsalCases => Set<RehearsalCase>();
    public DbSet<Scenario> Scenarios => Set<Scenario>();
    public DbSet<ModelSetting> ModelSettings => Set<ModelSetting>();
    public DbSet<ModelHealth> ModelHealth => Set<ModelHealth>();
    public DbSet<ModelUsage> ModelUsage => Set<ModelUsage>();
    public DbSet<PromptPart> PromptParts => Set<PromptPart>();
    public DbSet<Appointment> Appointments => Set<Appointment>();
    public DbSet<AppointmentProposal> Proposals => Set<AppointmentProposal>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<Pipeline> Pipelines => Set<Pipeline>();
    public DbSet<Deal> Deals => Set<Deal>();
    public DbSet<WorkTask> Tasks => Set<WorkTask>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<PrivacyRequest> PrivacyRequests => Set<PrivacyRequest>();
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();
    public DbSet<ErasureReceipt> ErasureReceipts => Set<ErasureReceipt>();
    public DbSet<PurgeReceipt> PurgeReceipts => Set<PurgeReceipt>();
    public DbSet<UseCount> UseCounts => Set<UseCount>();
    public DbSet<PrivacyLink> PrivacyLinks => Set<PrivacyLink>();
    public DbSet<RetentionRules> RetentionRules => Set<RetentionRules>();
    public DbSet<RetentionRun> RetentionRuns => Set<RetentionRun>();
    public DbSet<PolicyAnswer> PolicyAnswers => Set<PolicyAnswer>();
    public DbSet<JobLease> JobLeases => Set<JobLease>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<Alert> Alerts => Set<Alert>();
    public DbSet<Subscription> Subscriptions => Set<Subscription>();
    public DbSet<UsageRecord> Usage => Set<UsageRecord>();
    public DbSet<InvoiceRecord> Invoices => Set<InvoiceRecord>();
    public DbSet<PaymentEvent> PaymentEvents => Set<PaymentEvent>();
    public DbSet<PaymentOrder> PaymentOrders => Set<PaymentOrder>();
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    internal Caller Caller => caller;

    private WorkspaceId Workspace => caller.WorkspaceId;

    public void Forget() => ChangeTracker.Clear();

    public async Task<IAsyncDisposable> BeginRehearsalAsync(CancellationToken cancellationToken)
    {
        Forget();
        return new Undone(this, await Database.BeginTransactionAsync(cancellationToken));
    }

    /// <summary>Has the engine overwrite what was deleted in its own files, where it can be told so.</summary>
    public virtual Task ScrubAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Tells the engine of our data what it cannot find out by itself, where it listens.</summary>
    public virtual Task AdviseAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>Looks for changes once, not again for every interceptor that reads them.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ModelConventions.Apply(configurationBuilder);
        ConfigureInstants(configurationBuilder);
    }

    /// <summary>How this provider stores instants; all of them are UTC.</summary>
    protected virtual void ConfigureInstants(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().ToList())
        {
            foreach (var key in type.GetForeignKeys()) key.DeleteBehavior = DeleteBehavior.Restrict;
            if (type.ClrType.IsAssignableTo(typeof(IVersioned)))
                builder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            if (!type.ClrType.IsAssignableTo(typeof(IWorkspaceOwned))) continue;
            ModelConventions.FilterByWorkspace(this, nameof(FilterByWorkspace), builder, type.ClrType);
            ModelConventions.FindByWorkspace(type);
        }
    }

    private void FilterByWorkspace<T>(ModelBuilder builder) where T : class, IWorkspaceOwned =>
        builder.Entity<T>().HasQueryFilter(QueryExtensions.WorkspaceFilter, row => row.WorkspaceId == Workspace);

    private sealed class Undone(AppDbContext context, IDbContextTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.RollbackAsync();
            await transaction.DisposeAsync();
            context.Forget();
        }
    }
}
