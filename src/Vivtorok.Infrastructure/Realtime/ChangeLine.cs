using System.Globalization;
using Vivtorok.Application.Common;
using Vivtorok.Domain;

namespace Vivtorok.Infrastructure.Realtime;

/// <summary>Changes as short texts that nodes send each other: <c>node;w;topic:workspace:id;…</c>, where <c>w</c> says that work was written.</summary>
internal static class ChangeLine
{
    private const string Work = "w";

    /// <summary>Writes as few lines as the limit allows.</summary>
    /// <param name="maxLength">Characters of one line at most.</param>
    public static IEnumerable<string> Write(string node, bool work, IEnumerable<Change> changes, int maxLength)
    {
        var line = work ? $"{node};{Work}" : node;
        var holds = work;
        foreach (var change in changes)
        {
            var item = string.Create(CultureInfo.InvariantCulture, $";{(int)change.Topic}:{change.Workspace.Value:N}:{change.Id:N}");
            if (line.Length + item.Length > maxLength)
            {
                yield return line;
                line = node;
            }

            (line, holds) = (line + item, true);
        }

        if (holds) yield return line;
    }

    /// <summary>Reads a line; what cannot be read is left out, as if it had been lost.</summary>
    public static (string Node, bool Work, IReadOnlyList<Change> Changes) Read(string line)
    {
        var parts = line.Split(';');
        return (parts[0], parts.Contains(Work), [.. parts.Skip(1).Select(ReadChange).OfType<Change>()]);
    }

    private static Change? ReadChange(string item) =>
        item.Split(':') is [var topic, var workspace, var id]
        && int.TryParse(topic, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((ChangeTopic)number)
        && Guid.TryParseExact(workspace, "N", out var owner) && Guid.TryParseExact(id, "N", out var row)
            ? new Change(new WorkspaceId(owner), (ChangeTopic)number, row)
            : null;
}
