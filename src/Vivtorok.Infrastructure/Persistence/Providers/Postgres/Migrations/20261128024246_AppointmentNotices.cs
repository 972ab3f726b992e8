using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vivtorok.Infrastructure.Persistence.Providers.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AppointmentNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "RemindedOf",
                table: "Appointments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AppointmentReminderHours",
                table: "AgentManners",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TellTeamOfBookings",
                table: "AgentManners",
                type: "boolean",
                nullable: false,
                defaultValue: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RemindedOf",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "AppointmentReminderHours",
                table: "AgentManners");

            migrationBuilder.DropColumn(
                name: "TellTeamOfBookings",
                table: "AgentManners");
        }
    }
}
