using Vivtorok.Api.Http;

namespace Vivtorok.FunctionalTests.Http;

public sealed class RateWindowsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly StopWatch _watch = new();

    [Fact]
    public void A_window_begins_anew_when_it_is_over()
    {
        var windows = new RateWindows(_watch, 10);
        windows.Take("in", "anna", 1, Minute);

        windows.Take("in", "anna", 1, Minute).Left.Should().BeNegative();
        _watch.Pass(Minute);
        windows.Take("in", "anna", 1, Minute).Left.Should().Be(0);
    }

    [Fact]
    public void When_it_is_full_newcomers_share_one_window_and_the_known_keep_their_own()
    {
        var windows = new RateWindows(_watch, 2);
        foreach (var known in (string[])["anna", "ivan"]) windows.Take("in", known, 10, Minute);

        var newcomers = Enumerable.Range(0, 11).Select(i => windows.Take("in", $"stranger {i}", 10, Minute)).ToList();

        windows.Count.Should().Be(3);
        newcomers[^1].Left.Should().BeNegative();
        windows.Take("in", "anna", 10, Minute).Left.Should().Be(8);
    }

    [Fact]
    public void Those_that_are_over_make_room_at_the_next_sweep()
    {
        var windows = new RateWindows(_watch, 2);
        foreach (var known in (string[])["anna", "ivan"]) windows.Take("in", known, 10, TimeSpan.FromMilliseconds(500));
        windows.Take("in", "first stranger", 10, Minute); // searches, and finds nothing

        _watch.Pass(TimeSpan.FromMilliseconds(600));
        var tooSoon = windows.Take("in", "stranger", 10, Minute);
        _watch.Pass(TimeSpan.FromMilliseconds(600));
        var own = windows.Take("in", "stranger", 10, Minute);

        tooSoon.Left.Should().Be(8, "it shares with the first");
        own.Left.Should().Be(9);
    }

    private sealed class StopWatch : TimeProvider
    {
        private long _now = TimeSpan.FromHours(1).Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(TimeSpan time) => _now += time.Ticks;
    }
}
