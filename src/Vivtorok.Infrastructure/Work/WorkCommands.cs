using System.Collections.Frozen;
using System.Text.Json;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;

namespace Vivtorok.Infrastructure.Work;

/// <summary>Names of the commands that work items may hold: the type's own name.</summary>
internal static class WorkCommands
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(IWorkCommand).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IWorkCommand)))
        .ToFrozenDictionary(type => type.Name);

    public static string NameOf(IWorkCommand command) => command.GetType().Name;

    public static IWorkCommand Read(WorkItem item) => ByName.TryGetValue(item.Command, out var type)
        ? (IWorkCommand)JsonSerializer.Deserialize(item.Payload, type, Json.Options)!
        : throw new InvalidOperationException($"No command is called {item.Command}.");
}
