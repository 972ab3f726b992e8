using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vivtorok.Infrastructure.Persistence.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class MergeContacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CorrespondentId",
                table: "Conversations",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "Contacts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CorrespondentId",
                table: "ContactIdentities",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Until now everybody was met as the contact they are.
            migrationBuilder.Sql("UPDATE \"Conversations\" SET \"CorrespondentId\" = \"ContactId\"");
            migrationBuilder.Sql("UPDATE \"ContactIdentities\" SET \"CorrespondentId\" = \"ContactId\"");

            migrationBuilder.CreateTable(
                name: "ContactMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    WinnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Taken = table.Column<string>(type: "text", nullable: false),
                    Moved = table.Column<string>(type: "text", nullable: false),
                    MergedBy = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    MergedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactMerges", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_ContactId",
                table: "Proposals",
                column: "ContactId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_MergedIntoId",
                table: "Contacts",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ContactMerges_OtherId",
                table: "ContactMerges",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactMerges_WinnerId_MergedAt",
                table: "ContactMerges",
                columns: new[] { "WinnerId", "MergedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactMerges_WorkspaceId",
                table: "ContactMerges",
                column: "WorkspaceId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ContactMerges");

            migrationBuilder.DropIndex(
                name: "IX_Proposals_ContactId",
                table: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_Contacts_MergedIntoId",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "CorrespondentId",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "CorrespondentId",
                table: "ContactIdentities");
        }
    }
}
