using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Operations;
using Vivtorok.Application.Features.Privacy.Use;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Persistence;

public sealed class UseCountTests
{
    private const string Part = "Contacts";
    private static readonly DateTimeOffset Today = new(DateTimeOffset.UtcNow.UtcDateTime.Date, TimeSpan.Zero);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nodes_that_begin_a_days_count_at_the_same_moment_lose_nothing(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        await using var other = await engine.JoinAsync();
        Engine[] nodes = [engine, other];
        foreach (var node in nodes)
            for (var i = 0; i < 50; i++) node.Get<UseCounter>().Count(i % 2 == 0 ? Part : "Deals", new AccountId(Guid.CreateVersion7()));

        await Task.WhenAll(nodes.Select(node => SendAsync(node, new KeepUseCountsCommand())));

        (await CountsAsync(engine)).Should().BeEquivalentTo([(Today, Part, 50L, 50), (Today, "Deals", 50L, 50)]);
    }

    [Fact]
    public async Task Who_comes_again_is_one_person_and_what_is_kept_does_not_say_who()
    {
        await using var engine = await Engine.StartAsync(Engines.Sqlite);
        var account = new AccountId(Guid.CreateVersion7());

        for (var i = 0; i < 3; i++)
        {
            engine.Get<UseCounter>().Count(Part, account);
            await SendAsync(engine, new KeepUseCountsCommand());
        }

        (await CountsAsync(engine)).Should().BeEquivalentTo([(Today, Part, 3L, 1)]);
        typeof(UseCount).GetProperties().Select(property => property.Name).Should().BeEquivalentTo("Id", "Day", "Part", "Times", "People", "Life");
    }

    [Fact]
    public async Task Counts_go_after_four_hundred_days()
    {
        await using var engine = await Engine.StartAsync(Engines.Sqlite);
        var (old, young) = (new UseCount(Today.AddDays(-401), Part, 1, 1), new UseCount(Today.AddDays(-399), Part, 1, 1));
        await engine.InAsync(default, db =>
        {
            db.UseCounts.AddRange(old, young);
            return db.SaveChangesAsync(default);
        });

        await SendAsync(engine, new CleanUpCommand());

        (await CountsAsync(engine)).Should().ContainSingle().Which.Day.Should().Be(young.Day);
    }

    private static Task<List<(DateTimeOffset Day, string Part, long Times, int People)>> CountsAsync(Engine engine) => engine.InAsync(default, async db =>
        (await db.UseCounts.AsNoTracking().ToListAsync()).ConvertAll(count => (count.Day, count.Part, count.Times, count.People)));

    private static async Task SendAsync(Engine engine, IRequest<Result<Done>> command)
    {
        await using var scope = engine.Scope(default);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
    }
}
