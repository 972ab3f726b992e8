using Vivtorok.Domain;
using Vivtorok.Domain.Appointments;
using Vivtorok.IntegrationTests.Persistence;
using Vivtorok.Testing;

namespace Vivtorok.IntegrationTests.Appointments;

/// <summary>Promise 4: whoever books, in whatever numbers and on whatever database, a time is given away once.</summary>
public sealed class DoubleBookingTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_two_hundred_who_want_one_time_exactly_one_gets_it(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var salon = await Salon.OpenAsync(engine);

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => salon.BookAsync(600))));

        results.Count(r => r.IsSuccess).Should().Be(1);
        results.Where(r => !r.IsSuccess).Should().OnlyContain(r => r.Failure == AppointmentFailures.Taken);
        (await salon.TakenAsync()).Should().ContainSingle();
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_capacity_is_used_up_and_not_exceeded(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var salon = await Salon.OpenAsync(engine, capacity: 5);

        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => salon.BookAsync(600))));

        results.Count(r => r.IsSuccess).Should().Be(5);
        (await salon.TakenAsync()).Should().HaveCount(5);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Bookings_that_only_overlap_do_not_pass_each_other_by(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var salon = await Salon.OpenAsync(engine);

        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => Task.Run(() => salon.BookAsync(1380 + n * 7 % 120))));

        var taken = await salon.TakenAsync();
        taken.Should().NotBeEmpty();
        taken.Zip(taken.Skip(1)).Should().OnlyContain(pair => pair.First.EndsAt <= pair.Second.StartsAt);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_many_who_move_to_one_time_one_arrives(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var salon = await Salon.OpenAsync(engine);
        var booked = new List<AppointmentId>();
        foreach (var hour in Enumerable.Range(0, 8)) booked.Add((await salon.BookAsync(hour * 60)).Value.Id);

        var results = await Task.WhenAll(booked.Select(id => Task.Run(() => salon.MoveAsync(id, 900))));

        results.Count(r => r.IsSuccess).Should().Be(1);
        (await salon.TakenAsync()).Select(a => a.StartsAt).Should().OnlyHaveUniqueItems().And.HaveCount(8);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Confirming_one_proposal_from_everywhere_at_once_books_it_once(string provider)
    {
        await using var engine = await Engine.StartAsync(provider);
        var salon = await Salon.OpenAsync(engine);
        var token = await salon.ProposeAsync("12:00");
        await salon.CustomerWritesAsync("Так");

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => salon.RunAsync("confirm_appointment", new() { ["token"] = token }))));

        results.Should().OnlyContain(r => r.Outcome == "ok");
        results.Select(r => r.Data["appointmentId"]!.GetValue<string>()).Distinct().Should().ContainSingle();
        (await salon.TakenAsync()).Should().ContainSingle();
    }
}
