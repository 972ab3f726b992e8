using MediatR;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Closure;

/// <summary>Has every channel of a closed workspace leave its provider: webhooks are taken away, secrets deleted. Web chats stay, shut, for an owner who comes back.</summary>
public sealed record LeaveProvidersCommand : IWorkCommand
{
    bool IWorkCommand.WhenClosedToo => true;
}

internal sealed class LeaveProvidersHandler(IAppDbContext db, Caller caller) : IRequestHandler<LeaveProvidersCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(LeaveProvidersCommand request, CancellationToken cancellationToken)
    {
        if (!await db.Workspaces.AnyAsync(row => row.Id == caller.WorkspaceId && row.ClosedAt != null, cancellationToken)) return Done.Instance; // taken back at once
        var channels = await db.Channels.Include(channel => channel.Connection).Where(channel => channel.DisconnectedAt == null && channel.Connection != null).ToListAsync(cancellationToken);
        foreach (var channel in channels) channel.LeaveProvider();
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }
}
