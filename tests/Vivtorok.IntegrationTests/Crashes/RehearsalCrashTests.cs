using System.Text.Json.Nodes;
using Vivtorok.Testing.Process;

namespace Vivtorok.IntegrationTests.Crashes;

public sealed class RehearsalCrashTests
{
    private const int Cases = 60;

    [Fact]
    public async Task Killed_in_the_middle_of_a_rehearsal_it_goes_on_and_plays_each_case_as_often_as_asked()
    {
        await using var product = new ProductProcess(Directory.CreateTempSubdirectory("vivtorok-rehearsal-").FullName, ProductProcess.NoLimits);
        await product.StartAsync();
        using var owner = new ProductClient(product.Address);
        await owner.GivenBusinessAsync();
        var lines = string.Join('\n', Enumerable.Range(0, Cases).Select(i => $$"""{"id":"c{{i}}","turns":["Скільки коштує манікюр?","Запишіть мене на завтра о 15:00"]}"""));
        var id = (await owner.PostAsync("/api/v1/agent/rehearsals", new { lines, repeats = 3 }))["id"]!.ToString();

        await UntilAsync(owner, id, rehearsal => Number(rehearsal, "done") > 0);
        await product.KillAsync();
        await product.StartAsync();
        var before = await owner.GetAsync($"/api/v1/agent/rehearsals/{id}");
        var finished = await UntilAsync(owner, id, rehearsal => rehearsal["rehearsal"]!["status"]!.ToString() == "finished");

        before["rehearsal"]!["status"]!.ToString().Should().Be("running", "it was killed in the middle");
        (Number(finished, "done"), Number(finished, "failed")).Should().Be((Cases, 0));
        finished["cases"]!.AsArray().Should().OnlyContain(one => one!["passes"]!.GetValue<int>() == 3);
        (await owner.GetAsync("/api/v1/appointments"))["items"]!.AsArray().Should().BeEmpty();
    }

    private static int Number(JsonNode rehearsal, string name) => rehearsal["rehearsal"]![name]!.GetValue<int>();

    private static async Task<JsonNode> UntilAsync(ProductClient owner, string id, Func<JsonNode, bool> holds)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var rehearsal = await owner.GetAsync($"/api/v1/agent/rehearsals/{id}");
            if (holds(rehearsal)) return rehearsal;
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }
}
