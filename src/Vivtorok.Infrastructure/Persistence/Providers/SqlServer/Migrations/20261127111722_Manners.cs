using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vivtorok.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Manners : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "DraftId",
                table: "Messages",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DraftOutcome",
                table: "Messages",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsEdited",
                table: "Messages",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Refusal",
                table: "Messages",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RefusalNote",
                table: "Messages",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DelayMinutes",
                table: "FollowUps",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndedBy",
                table: "FollowUps",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AnsweredBeforeDraft",
                table: "Conversations",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DialogueBeforeDraft",
                table: "Conversations",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LastInboundAt",
                table: "Conversations",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RemindedAt",
                table: "Conversations",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "WaitingSince",
                table: "Conversations",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "OptedOutAt",
                table: "Contacts",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AgentManners",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomersMayCallAgent = table.Column<bool>(type: "bit", nullable: false),
                    CloseAfterHours = table.Column<int>(type: "int", nullable: true),
                    RemindAfterHours = table.Column<int>(type: "int", nullable: true),
                    ReturnAfterHours = table.Column<int>(type: "int", nullable: true),
                    FollowUps = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgentManners", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnowledgeGaps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Question = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Examples = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Asked = table.Column<int>(type: "int", nullable: false),
                    FirstAskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    LastAskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnowledgeGaps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KnowledgeGapCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GapId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnowledgeGapCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KnowledgeGapCases_KnowledgeGaps_GapId",
                        column: x => x.GapId,
                        principalTable: "KnowledgeGaps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_State_LastMessageAt",
                table: "Conversations",
                columns: new[] { "State", "LastMessageAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_WaitingSince",
                table: "Conversations",
                column: "WaitingSince");

            migrationBuilder.CreateIndex(
                name: "IX_AgentManners_WorkspaceId",
                table: "AgentManners",
                column: "WorkspaceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KnowledgeGapCases_ConversationId_Sequence",
                table: "KnowledgeGapCases",
                columns: new[] { "ConversationId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KnowledgeGapCases_GapId_AskedAt",
                table: "KnowledgeGapCases",
                columns: new[] { "GapId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KnowledgeGaps_WorkspaceId_Key",
                table: "KnowledgeGaps",
                columns: new[] { "WorkspaceId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KnowledgeGaps_WorkspaceId_LastAskedAt",
                table: "KnowledgeGaps",
                columns: new[] { "WorkspaceId", "LastAskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KnowledgeGaps_WorkspaceId_Status_Asked_LastAskedAt",
                table: "KnowledgeGaps",
                columns: new[] { "WorkspaceId", "Status", "Asked", "LastAskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgentManners");

            migrationBuilder.DropTable(
                name: "KnowledgeGapCases");

            migrationBuilder.DropTable(
                name: "KnowledgeGaps");

            migrationBuilder.DropIndex(
                name: "IX_Conversations_State_LastMessageAt",
                table: "Conversations");

            migrationBuilder.DropIndex(
                name: "IX_Conversations_WaitingSince",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "DraftId",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "DraftOutcome",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "IsEdited",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "Refusal",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "RefusalNote",
                table: "Messages");

            migrationBuilder.DropColumn(
                name: "DelayMinutes",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "EndedBy",
                table: "FollowUps");

            migrationBuilder.DropColumn(
                name: "AnsweredBeforeDraft",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "DialogueBeforeDraft",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "LastInboundAt",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "WaitingSince",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "OptedOutAt",
                table: "Contacts");
        }
    }
}
