using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Persistence;

/// <summary>How SQLite means to read, asked of a database without a row: its own guesses must not decide.</summary>
public sealed class SqlitePlanTests
{
    [Theory]
    [InlineData("Messages", "ConversationId")]
    [InlineData("Attachments", "MessageId")]
    [InlineData("Turns", "ConversationId")]
    [InlineData("FollowUps", "ConversationId")]
    [InlineData("MailItems", "MessageId")]
    [InlineData("Conversations", "ContactId")]
    [InlineData("ContactIdentities", "ContactId")]
    [InlineData("Appointments", "ContactId")]
    [InlineData("Deals", "ContactId")]
    [InlineData("Tasks", "ContactId")]
    public async Task What_hangs_on_one_row_is_looked_for_by_its_id_and_not_through_the_workspace(string table, string column)
    {
        await using var engine = await Engine.StartAsync(Engines.Sqlite);

        var one = await PlanAsync(engine, $"SELECT * FROM {table} WHERE WorkspaceId = @a AND {column} = @b");
        var some = await PlanAsync(engine, $"SELECT * FROM {table} WHERE WorkspaceId = @a AND {column} IN (@b, @c, @d)");

        one.Should().Contain($"({column}=?");
        some.Should().Contain($"({column}=?");
    }

    [Theory]
    [InlineData("Conversations", "LastMessageAt")]
    [InlineData("Contacts", "CreatedAt")]
    public async Task A_list_is_read_in_its_order(string table, string column)
    {
        await using var engine = await Engine.StartAsync(Engines.Sqlite);
        var visible = table == "Contacts" ? " AND MergedIntoId IS NULL" : "";

        var plan = await PlanAsync(engine, $"SELECT * FROM {table} WHERE WorkspaceId = @a{visible} ORDER BY {column} DESC LIMIT 30");

        plan.Should().Contain($"IX_{table}_WorkspaceId_{column}").And.NotContain("TEMP B-TREE");
    }

    private static async Task<string> PlanAsync(Engine engine, string sql)
    {
        await using var scope = engine.Scope(default);
        var connection = scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var name in new[] { "@a", "@b", "@c", "@d" }.Where(name => sql.Contains(name, StringComparison.Ordinal)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, "x");
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(3));
        return string.Join('\n', lines);
    }
}
