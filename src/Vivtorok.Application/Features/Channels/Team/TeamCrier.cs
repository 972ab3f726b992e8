using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Channels.Team;

/// <summary>Tells news to the members who linked a chat. A chat that lets nothing through any more is forgotten.</summary>
internal sealed class TeamCrier(IAppDbContext db, ChannelLines lines, PublicAddress address, WorkSplit split)
{
    private const int MaxChats = 50;

    /// <summary>For each chat that listens an item of its own takes the place of this one.</summary>
    public async Task<Result<Done>> SpreadAsync(Func<TeamChatId, IWorkCommand> one, CancellationToken cancellationToken) =>
        split.Into((await Listeners.OrderBy(c => c.CreatedAt).Take(MaxChats).Select(c => c.Id).ToListAsync(cancellationToken)).Select(one));

    public async Task<string> LocaleAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        await db.Workspaces.Where(w => w.Id == workspace).Select(w => w.Locale).SingleAsync(cancellationToken);

    /// <summary>Tells one chat the news.</summary>
    /// <param name="open">A page of the app and what its button says; a bot's buttons open https only, elsewhere the address stands in the text.</param>
    public async Task<Result<Done>> TellAsync(
        TeamChatId id, string text, IReadOnlyList<OutboundButton> buttons, (string Label, string Page) open, CancellationToken cancellationToken)
    {
        if (await FindListenerAsync(id, cancellationToken) is not { } chat) return Done.Instance;
        return await TellAsync(chat, text, buttons, open, cancellationToken);
    }

    /// <summary>A chat that still is to hear news; null: it is not.</summary>
    public Task<TeamChat?> FindListenerAsync(TeamChatId id, CancellationToken cancellationToken) => Listeners.SingleOrDefaultAsync(c => c.Id == id, cancellationToken);

    /// <summary>Tells one member; a chat that lets nothing through is forgotten.</summary>
    public async Task<Result<Done>> TellAsync(
        TeamChat chat, string text, IReadOnlyList<OutboundButton> buttons, (string Label, string Page) open, CancellationToken cancellationToken)
    {
        var (words, all) = Compose(text, buttons, open);
        var delivery = await SendAsync(chat, words, all, cancellationToken);
        if (delivery is Delivery.RetryLater later) return ChannelFailures.Later(later.After);
        if (delivery is Delivery.Unreachable) db.TeamChats.Remove(chat);
        await db.SaveChangesAsync(cancellationToken);
        return Done.Instance;
    }

    private (string Words, IReadOnlyList<OutboundButton> Buttons) Compose(string text, IReadOnlyList<OutboundButton> buttons, (string Label, string Page) open)
    {
        var link = address.Link(open.Page);
        return link.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? (text, [.. buttons, new OutboundButton(open.Label) { Link = link }])
            : ($"{text}\n\n{link}", buttons);
    }

    // Whoever left the team or only looks on is told nothing more.
    private IQueryable<TeamChat> Listeners => db.TeamChats.Where(c => c.LinkedAt != null && db.Members.Any(m => m.Id == c.MemberId && m.Role != MemberRole.Viewer));

    /// <summary>Writes to one chat.</summary>
    /// <returns>Null where its channel is not connected.</returns>
    public async Task<Delivery?> SendAsync(TeamChat chat, string text, IReadOnlyList<OutboundButton> buttons, CancellationToken cancellationToken) =>
        await lines.OpenAsync(chat.ChannelId, cancellationToken) is not { } line ? null
            : await line.Adapter.SendAsync(new OutboundMessage(line.Access, default, default, chat.Address, text) { Buttons = buttons }, cancellationToken);
}
