using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Infrastructure.Realtime;

namespace Vivtorok.IntegrationTests.Persistence;

public sealed class ChangeLineTests
{
    [Fact]
    public void What_is_written_is_read_again_in_lines_that_keep_their_limit()
    {
        var changes = Enumerable.Range(0, 300).Select(_ => new Change(new WorkspaceId(Guid.NewGuid()), ChangeTopic.Deal, Guid.NewGuid())).ToList();

        var lines = ChangeLine.Write("node", work: true, changes, 2_000).ToList();

        lines.Should().OnlyContain(line => line.Length <= 2_000);
        lines.Select(ChangeLine.Read).Count(read => read.Work).Should().Be(1);
        lines.Select(ChangeLine.Read).SelectMany(read => read.Changes).Should().Equal(changes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("node")]
    [InlineData("node;9999:zz:zz;;:::")]
    [InlineData("node;0:00000000000000000000000000000001")]
    public void Nonsense_is_as_if_it_had_been_lost(string line) => ChangeLine.Read(line).Changes.Should().BeEmpty();

    [Fact]
    public void Nothing_to_tell_is_no_line() => ChangeLine.Write("node", work: false, [], 100).Should().BeEmpty();
}
