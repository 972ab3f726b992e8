using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Channels.Team;

/// <summary>What a member must know of a conversation to decide: who, and what they last wrote.</summary>
internal sealed record Talk(string? Contact, string Asked, ConversationState State, string Locale);

/// <summary>Reads conversations for the team's chats.</summary>
internal sealed class TeamTalk(IAppDbContext db)
{
    private const int AskedMaxLength = 500;

    public async Task<Talk?> ReadAsync(ConversationId id, CancellationToken cancellationToken)
    {
        var found = await (
            from conversation in db.Conversations
            join contact in db.Contacts on conversation.ContactId equals contact.Id
            join workspace in db.Workspaces on conversation.WorkspaceId equals workspace.Id
            where conversation.Id == id
            select new { contact.Name, conversation.State, workspace.Locale }).SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        var asked = await db.Messages.Where(m => m.ConversationId == id && m.Kind == MessageKind.Inbound).OrderByDescending(m => m.Sequence)
            .Select(m => m.Text).FirstOrDefaultAsync(cancellationToken) ?? "";
        return new Talk(found.Name, asked.Length > AskedMaxLength ? asked[..AskedMaxLength] + "…" : asked, found.State, found.Locale);
    }
}
