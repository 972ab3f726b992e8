using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vivtorok.Infrastructure.Persistence.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PlansPrivacySecurityFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ClosedAt",
                table: "Workspaces",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "PurgeAt",
                table: "Workspaces",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "RequiresSecondFactor",
                table: "Workspaces",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "DeviceHash",
                table: "Sessions",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "DisownedAt",
                table: "Sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Proof",
                table: "Sessions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Password");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ProvedAt",
                table: "Sessions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "BeforeCostMicros",
                table: "Rehearsals",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "CostMicros",
                table: "Rehearsals",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "QuotedId",
                table: "Messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ClosedTies",
                table: "ChannelConnections",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "Changes",
                table: "Audit",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasThumbnail",
                table: "Attachments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Height",
                table: "Attachments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Attachments",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sha256",
                table: "Attachments",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Attachments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValueSql: "'Pending'");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "StoredAt",
                table: "Attachments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Width",
                table: "Attachments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PolicyToldVersion",
                table: "Accounts",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TermsToldVersion",
                table: "Accounts",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "SessionId",
                table: "AccountEmails",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Invoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IssuedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PaidAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NextAttemptAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Tax = table.Column<long>(type: "bigint", nullable: false),
                    AmountPaid = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    PageUrl = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    PdfUrl = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Holder = table.Column<Guid>(type: "uuid", nullable: false),
                    LeasedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "PaymentEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CustomerKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaymentOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Target = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentOrders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicyAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PrivacyLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CodeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    CodeExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    CodesSent = table.Column<int>(type: "integer", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    VisitHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    VisitEndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PrivacyLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PrivacyLinks_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PurgeReceipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PurgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Rows = table.Column<string>(type: "text", nullable: false),
                    Kept = table.Column<string>(type: "text", nullable: false),
                    Accounts = table.Column<int>(type: "integer", nullable: false),
                    Files = table.Column<int>(type: "integer", nullable: false),
                    BackupsExpireAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurgeReceipts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetentionRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Days = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetentionRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Removed = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SecondFactors",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Secret = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    BegunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OnSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastStep = table.Column<long>(type: "bigint", nullable: false),
                    RecoveryCodes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    LockedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondFactors", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "SignInTries",
                columns: table => new
                {
                    EmailHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LockedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInTries", x => x.EmailHash);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Plan = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TrialEndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PeriodStart = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PeriodEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CancelsAtPeriodEnd = table.Column<bool>(type: "boolean", nullable: false),
                    GraceEndsAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    PriceAmount = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    CustomerKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    ProviderKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    ItemKey = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Uploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    FileName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    UploadedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    File_HasThumbnail = table.Column<bool>(type: "boolean", nullable: false),
                    File_Height = table.Column<int>(type: "integer", nullable: true),
                    File_Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    File_MediaType = table.Column<string>(type: "character varying(127)", maxLength: 127, nullable: false),
                    File_Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    File_Size = table.Column<long>(type: "bigint", nullable: false),
                    File_Width = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uploads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Uploads_Conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Usage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    TurnId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Usage", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Workspaces_PurgeAt",
                table: "Workspaces",
                column: "PurgeAt");

            migrationBuilder.CreateIndex(
                name: "IX_VisitorSessions_WorkspaceId_ExpiresAt",
                table: "VisitorSessions",
                columns: new[] { "WorkspaceId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_WorkspaceId_ExpiresAt",
                table: "Sessions",
                columns: new[] { "WorkspaceId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RehearsalCases_WorkspaceId",
                table: "RehearsalCases",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_WorkspaceId",
                table: "Proposals",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_MessageTemplates_WorkspaceId",
                table: "MessageTemplates",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_WorkspaceId",
                table: "MailItems",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Mailboxes_WorkspaceId",
                table: "Mailboxes",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_KnowledgeGapCases_WorkspaceId",
                table: "KnowledgeGapCases",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_InboundEvents_WorkspaceId",
                table: "InboundEvents",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_WorkspaceId",
                table: "Disclosures",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactIdentities_WorkspaceId",
                table: "ContactIdentities",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_ChannelConnections_WorkspaceId",
                table: "ChannelConnections",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_WorkspaceId",
                table: "Attachments",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_WorkspaceId_IssuedAt",
                table: "Invoices",
                columns: new[] { "WorkspaceId", "IssuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_WorkspaceId_ProviderKey",
                table: "Invoices",
                columns: new[] { "WorkspaceId", "ProviderKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentEvents_ProviderKey",
                table: "PaymentEvents",
                column: "ProviderKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentEvents_ReceivedAt",
                table: "PaymentEvents",
                column: "ReceivedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentEvents_WorkspaceId",
                table: "PaymentEvents",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_WorkspaceId_Kind_CreatedAt",
                table: "PaymentOrders",
                columns: new[] { "WorkspaceId", "Kind", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicyAnswers_AccountId_Kind_Version_Step",
                table: "PolicyAnswers",
                columns: new[] { "AccountId", "Kind", "Version", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyLinks_ContactId",
                table: "PrivacyLinks",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyLinks_ExpiresAt",
                table: "PrivacyLinks",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_PrivacyLinks_WorkspaceId",
                table: "PrivacyLinks",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_PurgeReceipts_WorkspaceId",
                table: "PurgeReceipts",
                column: "WorkspaceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RetentionRules_WorkspaceId",
                table: "RetentionRules",
                column: "WorkspaceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RetentionRuns_WorkspaceId_StartedAt",
                table: "RetentionRuns",
                columns: new[] { "WorkspaceId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInTries_LastAt",
                table: "SignInTries",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_CustomerKey",
                table: "Subscriptions",
                column: "CustomerKey");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_WorkspaceId",
                table: "Subscriptions",
                column: "WorkspaceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_ConversationId",
                table: "Uploads",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_UploadedAt",
                table: "Uploads",
                column: "UploadedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_WorkspaceId",
                table: "Uploads",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Usage_TurnId",
                table: "Usage",
                column: "TurnId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Usage_WorkspaceId_At",
                table: "Usage",
                columns: new[] { "WorkspaceId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Invoices");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "PaymentEvents");

            migrationBuilder.DropTable(
                name: "PaymentOrders");

            migrationBuilder.DropTable(
                name: "PolicyAnswers");

            migrationBuilder.DropTable(
                name: "PrivacyLinks");

            migrationBuilder.DropTable(
                name: "PurgeReceipts");

            migrationBuilder.DropTable(
                name: "RetentionRules");

            migrationBuilder.DropTable(
                name: "RetentionRuns");

            migrationBuilder.DropTable(
                name: "SecondFactors");

            migrationBuilder.DropTable(
                name: "SignInTries");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropTable(
                name: "Uploads");

            migrationBuilder.DropTable(
                name: "Usage");

            migrationBuilder.DropIndex(
                name: "IX_Workspaces_PurgeAt",
                table: "Workspaces");

            migrationBuilder.DropIndex(
                name: "IX_VisitorSessions_WorkspaceId_ExpiresAt",
                table: "VisitorSessions");

            migrationBuilder.DropIndex(
                name: "IX_Sessions_WorkspaceId_ExpiresAt",
                table: "Sessions");

            migrationBuilder.DropIndex(
                name: "IX_RehearsalCases_WorkspaceId",
                table: "RehearsalCases");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_WorkspaceId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_MessageTemplates_WorkspaceId",
                table: "MessageTemplates");

            migrationBuilder.DropIndex(
                name: "IX_MailItems_WorkspaceId",
                table: "MailItems");

            migrationBuilder.DropIndex(
                name: "IX_Mailboxes_WorkspaceId",
                table: "Mailboxes");

            migrationBuilder.DropIndex(
                name: "IX_KnowledgeGapCases_WorkspaceId",
                table: "KnowledgeGapCases");

            migrationBuilder.DropIndex(
                name: "IX_InboundEvents_WorkspaceId",
                table: "InboundEvents");

            migrationBuilder.DropIndex(
                name: "IX_Disclosures_WorkspaceId",
                table: "Disclosures");

            migrationBuilder.DropIndex(
                name: "IX_ContactIdentities_WorkspaceId",
                table: "ContactIdentities");

            migrationBuilder.DropIndex(
                name: "IX_ChannelConnections_WorkspaceId",
                table: "ChannelConnections");

            migrationBuilder.DropIndex(
                name: "IX_Attachments_WorkspaceId",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Workspaces");

            migrationBuilder.DropColumn(
                name: "PurgeAt",
                table: "Workspaces");

            migrationBuilder.DropColumn(
                name: "RequiresSecondFactor",
                table: "Workspaces");

            migrationBuilder.DropColumn(
                name: "DeviceHash",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "DisownedAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Proof",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "ProvedAt",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "BeforeCostMicros",
                table: "Rehearsals");

            migrationBuilder.DropColumn(
                name: "CostMicros",
                table: "Rehearsals");

            migrationBuilder.DropColumn(
                name: "QuotedId",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "ClosedTies",
                table: "ChannelConnections");

            migrationBuilder.DropColumn(
                name: "Changes",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "HasThumbnail",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "Height",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "Sha256",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "StoredAt",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "Width",
                table: "Attachments");

            migrationBuilder.DropColumn(
                name: "PolicyToldVersion",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "TermsToldVersion",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "SessionId",
                table: "AccountEmails");
        }
    }
}
