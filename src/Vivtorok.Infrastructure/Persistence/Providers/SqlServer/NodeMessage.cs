using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vivtorok.Domain.Common;
using Vivtorok.Infrastructure.Realtime;

namespace Vivtorok.Infrastructure.Persistence.Providers.SqlServer;

/// <summary>A line of one node to the others. It lives for a minute and holds ids only.</summary>
[NotPersonal]
internal sealed class NodeMessage
{
    public const int LineMaxLength = 3_900;

    /// <summary>Counted by the database: a reader goes on after the last it has seen.</summary>
    public long Id { get; private set; }

    public required string Node { get; init; }

    public required string Line { get; init; }

    public required DateTimeOffset At { get; init; }

    public static void Configure(EntityTypeBuilder<NodeMessage> builder)
    {
        builder.Property(message => message.Node).HasMaxLength(NodeNews.NodeLength);
        builder.Property(message => message.Line).HasMaxLength(LineMaxLength);
        builder.HasIndex(message => message.At);
    }
}
