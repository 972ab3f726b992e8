using System.Security.Cryptography;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Plans;
using Vivtorok.Domain.Billing;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Makes new channels with a key of their own where the plan has room, and adds them to the data; the caller saves.</summary>
internal sealed class ChannelMaker(IAppDbContext db, PlanGuard plan, Caller caller, TimeProvider clock)
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public async Task<Result<Channel>> MakeAsync(ChannelKind kind, string name, CancellationToken cancellationToken)
    {
        if (await plan.RoomForAsync(PlanLimit.Channels, 1, cancellationToken) is { } full) return full;
        var channel = new Channel(caller.WorkspaceId, kind, name, RandomNumberGenerator.GetString(Base62, Channel.KeyLength), clock.GetUtcNow());
        db.Channels.Add(channel);
        return channel;
    }

    /// <summary>The same, tied to an account at its provider.</summary>
    public async Task<Result<Channel>> MakeAsync(ChannelKind kind, string name, string account, string accountName, CancellationToken cancellationToken)
    {
        var made = await MakeAsync(kind, name, cancellationToken);
        if (made.IsSuccess) db.ChannelConnections.Add(made.Value.ConnectTo(account, accountName, clock.GetUtcNow()));
        return made;
    }
}
