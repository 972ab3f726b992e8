using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Infrastructure.Persistence.Providers.Postgres;
using Vivtorok.Infrastructure.Persistence.Providers.SqlServer;

namespace Vivtorok.IntegrationTests.SqlServer;

/// <summary>What can be shown of SQL Server without one: the driver reaches the wire, and the scripts can be written.</summary>
public sealed class SqlServerTests
{
    [Fact]
    public void A_parameter_finds_its_type() => new SqlParameter("@p", 5).SqlDbType.Should().Be(System.Data.SqlDbType.Int);

    [Fact]
    public async Task A_delete_of_a_workspace_s_rows_goes_out_with_its_parameters()
    {
        using var tds = new FakeTds();
        var caller = new Caller();
        caller.WorksFor(new WorkspaceId(Guid.NewGuid()), "system");
        await using var db = new SqlServerAppDbContext(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer(tds.ConnectionString).Options, caller);

        await db.Contacts.Where(contact => contact.Name == "Олена").ExecuteDeleteAsync();

        tds.Requests.Should().Contain(request => request.Type == FakeTds.Rpc && Encoding.Unicode.GetString(request.Body).Contains("[WorkspaceId] = @"));
    }

    [Fact]
    public void The_script_for_SQL_Server_can_be_run_again_and_again()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        script.Should().Contain("IF NOT EXISTS").And.Contain("CREATE TABLE [Conversations]").And.Contain("datetimeoffset");
        script.Should().NotContain("ON DELETE CASCADE");
    }

    [Fact]
    public void The_script_for_PostgreSQL_can_be_run_again_and_again()
    {
        using var db = new PostgresDesignTimeFactory().CreateDbContext([]);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        script.Should().Contain("IF NOT EXISTS").And.Contain("CREATE TABLE \"Conversations\"").And.NotContain("ON DELETE CASCADE");
    }
}
