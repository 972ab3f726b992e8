using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Vivtorok.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class UseCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "UseCounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Part = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Times = table.Column<long>(type: "bigint", nullable: false),
                    People = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UseCounts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UseCounts_Day_Part",
                table: "UseCounts",
                columns: new[] { "Day", "Part" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UseCounts");
        }
    }
}
