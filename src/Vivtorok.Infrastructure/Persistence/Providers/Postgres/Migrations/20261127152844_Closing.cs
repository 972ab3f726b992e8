using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vivtorok.Infrastructure.Persistence.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Closing : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "JobLeases");

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
                name: "PolicyToldVersion",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "TermsToldVersion",
                table: "Accounts");
        }
    }
}
