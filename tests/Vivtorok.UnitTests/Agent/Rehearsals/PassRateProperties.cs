using FsCheck;
using FsCheck.Fluent;
using Vivtorok.Domain.Agents;

namespace Vivtorok.UnitTests.Agent.Rehearsals;

public sealed class PassRateProperties
{
    private static readonly Gen<(int Passes, int Plays, int K)> Any =
        from plays in Gen.Choose(1, 8) from passes in Gen.Choose(0, plays) from k in Gen.Choose(1, plays) select (passes, plays, k);

    [Fact]
    public void It_is_the_share_of_all_choices_of_k_plays_that_passed_throughout() =>
        Prop.ForAll(Arb.From(Any), any => Math.Abs(PassRate.Of(any.Passes, any.Plays, any.K) - ByCounting(any.Passes, any.Plays, any.K)) < 1e-12).QuickCheckThrowOnFailure();

    [Fact]
    public void More_plays_in_a_row_never_pass_more_often() => Prop.ForAll(Arb.From(Any), any =>
    {
        var rates = PassRate.Over([any.Passes], any.Plays);
        return rates.Zip(rates.Skip(1)).All(pair => pair.First >= pair.Second) && Math.Abs(rates[0] - (double)any.Passes / any.Plays) < 1e-12;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cases_count_alike_and_no_case_is_no_rate()
    {
        PassRate.Over([4, 2], 4).Select(rate => Math.Round(rate, 3)).Should().Equal(0.75, 0.583, 0.5, 0.5);
        PassRate.Over([], 3).Should().BeEmpty();
    }

    // Every subset of k of the plays, the first ones having passed.
    private static double ByCounting(int passes, int plays, int k)
    {
        var subsets = Enumerable.Range(0, 1 << plays).Where(set => System.Numerics.BitOperations.PopCount((uint)set) == k).ToList();
        return subsets.Count(set => set >> passes == 0) / (double)subsets.Count;
    }
}
