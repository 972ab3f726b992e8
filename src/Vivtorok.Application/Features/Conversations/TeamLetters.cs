using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Workspaces;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>
/// Letters about a conversation: to whoever looks after it, else to everybody who answers customers. No word of the customer's
/// stands in one: it may pass servers that are not ours.
/// </summary>
internal sealed class TeamLetters(IAppDbContext db, IEmailSender sender, PublicAddress address)
{
    private const int MaxLetters = 20;

    public async Task SendAsync(Conversation conversation, Func<Workspace, LetterWords> words, CancellationToken cancellationToken)
    {
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == conversation.WorkspaceId, cancellationToken);
        var link = address.Link($"/inbox/{conversation.Id.Value}");
        foreach (var member in await RecipientsAsync(conversation, cancellationToken))
            await sender.SendAsync(LetterWords.Compose(member, workspace.Locale, link, words(workspace)), cancellationToken);
    }

    /// <summary>Databases keep instants more or less exactly.</summary>
    public static bool IsSame(DateTimeOffset? left, DateTimeOffset right) => (left - right)?.Duration() < TimeSpan.FromMilliseconds(1);

    private async Task<List<string>> RecipientsAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var members = await db.Members.AsNoTracking().Where(m => m.Role != MemberRole.Viewer).OrderBy(m => m.CreatedAt).Take(MaxLetters).ToListAsync(cancellationToken);
        var assigned = members.Where(m => m.Id == conversation.AssigneeId).ToList();
        return [.. (assigned.Count > 0 ? assigned : members).Select(m => m.Email)];
    }
}
