using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Features.Channels.Inbound;
using Vivtorok.Domain;
using Vivtorok.Domain.Channels;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Channels.Team;

/// <summary>
/// What members do in their own chat with a bot: link it by a code, agree to drafts, write them anew, take conversations over. It is
/// never a customer's message.
/// </summary>
internal sealed class TeamDesk(IAppDbContext db, TimeProvider clock)
{
    private const string Start = "/start ";

    /// <returns>False where it is a customer's message.</returns>
    public Task<bool> TakesAsync(InboundMessage message, CancellationToken cancellationToken) => db.RetryConflictsAsync(() => TryAsync(message, cancellationToken));

    private async Task<bool> TryAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Text.StartsWith(Start, StringComparison.Ordinal) && await LinkAsync(message, cancellationToken)) return true;
        var chat = await db.TeamChats.SingleOrDefaultAsync(c => c.ChannelId == message.ChannelId && c.Address == message.Sender, cancellationToken);
        if (chat is null) return false;
        if (await db.Members.AnyAsync(m => m.Id == chat.MemberId && m.Role != MemberRole.Viewer, cancellationToken)) await ActAsync(chat, message, cancellationToken);
        else db.TeamChats.Remove(chat);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task<bool> LinkAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        var code = TeamChat.AddressOfCode(SecretToken.Hash(message.Text[Start.Length..].Trim()));
        var now = clock.GetUtcNow();
        var chat = await db.TeamChats.SingleOrDefaultAsync(c => c.ChannelId == message.ChannelId && c.Address == code && c.ExpiresAt > now, cancellationToken);
        if (chat is null) return false;
        if (await db.TeamChats.SingleOrDefaultAsync(c => c.ChannelId == message.ChannelId && c.Address == message.Sender, cancellationToken) is { } old)
        {
            db.TeamChats.Remove(old);
            await db.SaveChangesAsync(cancellationToken);
        }

        chat.Link(message.Sender, now);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task ActAsync(TeamChat chat, InboundMessage message, CancellationToken cancellationToken)
    {
        if (message.Acknowledgement is { } press)
        {
            chat.AwaitedBy(press);
            await PressAsync(chat, TeamButton.Read(message.Text), cancellationToken);
        }
        else if (chat.Rewrites is { } draft && message.Text.Trim() is { Length: > 0 } words)
        {
            chat.Rewrite(null);
            await ApproveAsync(chat, draft, words, cancellationToken);
        }
        else
        {
            chat.Answer(TeamAnswer.Help);
        }
    }

    private async Task PressAsync(TeamChat chat, TeamButton? button, CancellationToken cancellationToken)
    {
        if (button is { Act: TeamAct.Approve }) await ApproveAsync(chat, new MessageId(button.Id), null, cancellationToken);
        else if (button is { Act: TeamAct.TakeOver }) await TakeOverAsync(chat, new ConversationId(button.Id), cancellationToken);
        else if (button is { Act: TeamAct.Edit })
        {
            chat.Rewrite(new MessageId(button.Id));
            chat.Answer(TeamAnswer.WriteWords);
        }
    }

    private async Task ApproveAsync(TeamChat chat, MessageId draftId, string? words, CancellationToken cancellationToken)
    {
        var draft = await db.Messages.SingleOrDefaultAsync(m => m.Id == draftId && m.Kind == MessageKind.Draft, cancellationToken);
        if (draft is null)
        {
            chat.Answer(TeamAnswer.DraftSettled);
            return;
        }

        var conversation = await db.Conversations.SingleAsync(c => c.Id == draft.ConversationId, cancellationToken);
        var approved = conversation.ApproveDraft(draft, words, chat.MemberId, clock.GetUtcNow());
        if (approved.IsSuccess) db.Messages.Add(approved.Value);
        chat.Answer(approved.IsSuccess ? TeamAnswer.ReplySent : TeamAnswer.DraftSettled);
    }

    private async Task TakeOverAsync(TeamChat chat, ConversationId id, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (conversation is null) return;
        conversation.TakeOver(chat.MemberId);
        chat.Answer(TeamAnswer.TakenOver);
    }
}
