using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vivtorok.Application.Common;
using Vivtorok.Testing;
using Xunit;

namespace Vivtorok.FunctionalTests.Agent;

public sealed class GiveUpTurnTests(GiveUpTurnTests.BrokenFixture api) : IClassFixture<GiveUpTurnTests.BrokenFixture>
{
    [Fact]
    public async Task A_turn_that_fails_every_time_ends_with_a_person_and_a_dead_letter_that_can_be_tried_again()
    {
        var owner = (await api.GivenWorkspaceAsync()).Owner;
        var chat = await WebChat.OpenAsync(api, owner);
        var guest = await chat.GuestAsync();
        await guest.SayAsync("Добрий день");

        for (var attempt = 0; attempt < 9; attempt++)
        {
            await api.DrainWorkAsync();
            api.Clock.Set(api.Clock.GetUtcNow().AddMinutes(10));
        }

        (await guest.StateAsync()).Should().Be("handedOff");
        (await guest.ReadAsync(after: 1)).GetProperty("items")[0].GetProperty("text").GetString().Should().Contain("людина");
        (await chat.ConversationAsync()).GetProperty("handOff").GetProperty("reason").GetString().Should().Be("toolFailure");
        var dead = (await owner.GetFromJsonAsync<JsonElement>("/api/v1/work/dead")).GetProperty("items").EnumerateArray().Single();
        (await owner.PostAsJsonAsync($"/api/v1/work/dead/{dead.GetProperty("id").GetGuid()}/retry", new { })).StatusCode.Should().Be(HttpStatusCode.NoContent);
        await api.DrainWorkAsync();
        (await owner.GetFromJsonAsync<JsonElement>("/api/v1/work/dead")).GetProperty("items").GetArrayLength().Should().Be(0, "people have answered meanwhile");
    }

    public sealed class BrokenFixture : ApiFixture
    {
        protected override void Replace(IServiceCollection services)
        {
            var real = services.Last(service => service.ServiceType == typeof(IBusinessSnapshots)).ImplementationType!;
            services.RemoveAll<IBusinessSnapshots>();
            services.AddScoped<IBusinessSnapshots>(provider =>
                new BrokenForWork((IBusinessSnapshots)ActivatorUtilities.CreateInstance(provider, real), provider.GetRequiredService<Caller>()));
        }
    }

    private sealed class BrokenForWork(IBusinessSnapshots real, Caller caller) : IBusinessSnapshots
    {
        public Task<BusinessSnapshot> GetAsync(CancellationToken cancellationToken) =>
            caller.Actor == "system" ? throw new InvalidOperationException("The catalogue cannot be read.") : real.GetAsync(cancellationToken);
    }
}
