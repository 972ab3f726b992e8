using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Vivtorok.Api.Http;

namespace Vivtorok.Api.Realtime;

/// <summary>Tells members' browsers that something is stale. Ids only: what changed is read by the ordinary requests.</summary>
[Authorize(Policies.Viewer)]
internal sealed class InboxHub : Hub
{
    public const string Path = "/hubs/inbox";

    public static string GroupOf(string workspaceId) => $"workspace:{workspaceId}";

    public override async Task OnConnectedAsync()
    {
        var workspace = Context.User!.FindFirst(RoleHandler.WorkspaceClaim)!.Value;
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(workspace), Context.ConnectionAborted);
        await base.OnConnectedAsync();
    }
}
