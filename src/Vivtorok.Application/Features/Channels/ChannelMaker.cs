using System.Security.Cryptography;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels;

/// <summary>Makes new channels with a key of their own and adds them to the data; the caller saves.</summary>
internal sealed class ChannelMaker(IAppDbContext db, Caller caller, TimeProvider clock)
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public Channel Make(ChannelKind kind, string name)
    {
        var channel = new Channel(caller.WorkspaceId, kind, name, RandomNumberGenerator.GetString(Base62, Channel.KeyLength), clock.GetUtcNow());
        db.Channels.Add(channel);
        return channel;
    }

    /// <summary>The same, tied to an account at its provider.</summary>
    public Channel Make(ChannelKind kind, string name, string account, string accountName)
    {
        var channel = Make(kind, name);
        db.ChannelConnections.Add(channel.ConnectTo(account, accountName, clock.GetUtcNow()));
        return channel;
    }
}
