using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Infrastructure.Persistence;
using Vivtorok.Infrastructure.Persistence.Providers.Postgres;
using Vivtorok.Infrastructure.Persistence.Providers.Sqlite;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Persistence;

public sealed class SqliteWriteGateTests
{
    [Fact]
    public async Task A_deletion_given_up_while_it_waits_does_not_open_the_gate_for_another()
    {
        await using var engine = await Engine.StartAsync(Engines.Sqlite);
        await using var scope = engine.Scope(await StorageTests.GivenWorkspaceAsync(engine));
        var gate = scope.ServiceProvider.GetRequiredService<SqliteWriteGate>();
        await gate.EnterAsync(default);
        using var patience = new CancellationTokenSource();

        var deletion = scope.ServiceProvider.GetRequiredService<AppDbContext>().WorkItems.ExecuteDeleteAsync(patience.Token);
        await patience.CancelAsync();
        await deletion.Invoking(given => given).Should().ThrowAsync<OperationCanceledException>();
        var next = gate.EnterAsync(default);

        next.IsCompleted.Should().BeFalse("whoever is inside is still inside");
        gate.Leave();
        await next;
    }

    [Fact]
    public void What_a_connection_string_says_of_its_pool_holds()
    {
        PostgresDefaults.Complete("Host=h;Maximum Pool Size=100;Max Auto Prepare=0").Should().Contain("Maximum Pool Size=100").And.Contain("Max Auto Prepare=0");
        PostgresDefaults.Complete("Host=h").Should().Contain("Maximum Pool Size=40").And.Contain("Max Auto Prepare=200");
    }
}
