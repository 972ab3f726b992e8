using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vivtorok.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Mailboxes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Subject",
                table: "Conversations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Mailboxes",
                columns: table => new
                {
                    ChannelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConnectedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    NextSyncAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    LastSyncAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Stumbles = table.Column<int>(type: "int", nullable: false),
                    WatchedUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ConsentUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    NextCheckAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    CheckedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    CheckedAtProvider = table.Column<int>(type: "int", nullable: false),
                    CheckedKnown = table.Column<int>(type: "int", nullable: false),
                    CheckedFilled = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mailboxes", x => x.ChannelId);
                    table.ForeignKey(
                        name: "FK_Mailboxes_Channels_ChannelId",
                        column: x => x.ChannelId,
                        principalTable: "Channels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WorkspaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChannelId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExternalId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ConversationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ThreadId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    InternetId = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    References = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Folded = table.Column<string>(type: "nvarchar(max)", maxLength: 32000, nullable: true),
                    Html = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    HasImages = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailItems_Channels_ChannelId",
                        column: x => x.ChannelId,
                        principalTable: "Channels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailItems_Conversations_ConversationId",
                        column: x => x.ConversationId,
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailItems_Messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Mailboxes_NextCheckAt",
                table: "Mailboxes",
                column: "NextCheckAt");

            migrationBuilder.CreateIndex(
                name: "IX_Mailboxes_NextSyncAt",
                table: "Mailboxes",
                column: "NextSyncAt");

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_ChannelId_Address_ReceivedAt",
                table: "MailItems",
                columns: new[] { "ChannelId", "Address", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_ChannelId_ExternalId",
                table: "MailItems",
                columns: new[] { "ChannelId", "ExternalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_ChannelId_InternetId",
                table: "MailItems",
                columns: new[] { "ChannelId", "InternetId" });

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_ChannelId_ReceivedAt_Verdict",
                table: "MailItems",
                columns: new[] { "ChannelId", "ReceivedAt", "Verdict" });

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_ChannelId_ThreadId",
                table: "MailItems",
                columns: new[] { "ChannelId", "ThreadId" });

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_ConversationId_ReceivedAt",
                table: "MailItems",
                columns: new[] { "ConversationId", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_MessageId",
                table: "MailItems",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_ReceivedAt",
                table: "MailItems",
                column: "ReceivedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Mailboxes");

            migrationBuilder.DropTable(
                name: "MailItems");

            migrationBuilder.DropColumn(
                name: "Subject",
                table: "Conversations");
        }
    }
}
