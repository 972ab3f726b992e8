using Microsoft.Extensions.Configuration;

namespace Vivtorok.Infrastructure;

/// <summary>What this process does: all of it by default, a part where several nodes share the load.</summary>
[Flags]
public enum NodeRoles
{
    None = 0,

    /// <summary>Answers requests and serves the web app.</summary>
    Api = 1,

    /// <summary>Runs work items.</summary>
    Worker = 2,

    /// <summary>Looks at the calendar: retention, polling, reminders.</summary>
    Jobs = 4,

    All = Api | Worker | Jobs,
}

/// <summary>Reads the setting <c>Roles</c>, such as <c>api,worker</c>.</summary>
public static class NodeRolesSetting
{
    public const string Name = "Roles";

    /// <summary>The roles; null where the setting names none or one that does not exist.</summary>
    public static NodeRoles? Of(IConfiguration configuration)
    {
        if (configuration[Name] is not { Length: > 0 } text) return NodeRoles.All;
        var isRead = Enum.TryParse<NodeRoles>(text, ignoreCase: true, out var roles);
        return isRead && roles != NodeRoles.None && (roles & ~NodeRoles.All) == 0 ? roles : null;
    }
}
