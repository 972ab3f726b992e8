using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vivtorok.Infrastructure.Persistence.Providers.SqlServer.Migrations
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
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AppointmentReminderHours",
                table: "AgentManners",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TellTeamOfBookings",
                table: "AgentManners",
                type: "bit",
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
