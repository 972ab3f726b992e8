using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vivtorok.Infrastructure.Persistence.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LanguageModels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AnsweredBefore",
                table: "Turns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "CachedTokens",
                table: "Turns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Cost",
                table: "Turns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "HistoryThrough",
                table: "Turns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ModelMilliseconds",
                table: "Turns",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ModelProblem",
                table: "Turns",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Trace",
                table: "Turns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ModelHealth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Since = table.Column<long>(type: "INTEGER", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    RetryAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AlertedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TrippedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ResumedAtTurns = table.Column<int>(type: "INTEGER", nullable: false),
                    ResumedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LimitMonth = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelHealth", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ModelSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Model = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    KeySecret = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    KeyHint = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    KeySetAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MonthlyTokens = table.Column<long>(type: "INTEGER", nullable: true),
                    MonthlyCents = table.Column<int>(type: "INTEGER", nullable: true),
                    OnLimit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ModelUsage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Turns = table.Column<int>(type: "INTEGER", nullable: false),
                    Calls = table.Column<int>(type: "INTEGER", nullable: false),
                    Tokens = table.Column<long>(type: "INTEGER", nullable: false),
                    CachedTokens = table.Column<long>(type: "INTEGER", nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelUsage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PromptParts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromptParts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ModelHealth_WorkspaceId",
                table: "ModelHealth",
                column: "WorkspaceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ModelSettings_WorkspaceId",
                table: "ModelSettings",
                column: "WorkspaceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ModelUsage_WorkspaceId_Period",
                table: "ModelUsage",
                columns: new[] { "WorkspaceId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PromptParts_WorkspaceId_Hash",
                table: "PromptParts",
                columns: new[] { "WorkspaceId", "Hash" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ModelHealth");

            migrationBuilder.DropTable(
                name: "ModelSettings");

            migrationBuilder.DropTable(
                name: "ModelUsage");

            migrationBuilder.DropTable(
                name: "PromptParts");

            migrationBuilder.DropColumn(
                name: "AnsweredBefore",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "CachedTokens",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "Cost",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "HistoryThrough",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "ModelMilliseconds",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "ModelProblem",
                table: "Turns");

            migrationBuilder.DropColumn(
                name: "Trace",
                table: "Turns");
        }
    }
}
