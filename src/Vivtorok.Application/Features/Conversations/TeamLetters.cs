using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
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

    public async Task SendAsync(Conversation conversation, MemberId member, Func<Workspace, LetterWords> words, CancellationToken cancellationToken)
    {
        if (await Answering.Where(m => m.Id == member).Select(m => m.Email).SingleOrDefaultAsync(cancellationToken) is not { } to) return; // answers no more
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == conversation.WorkspaceId, cancellationToken);
        var link = address.Link($"/inbox/{conversation.Id.Value}");
        await sender.SendAsync(LetterWords.Compose(to, workspace.Locale, link, words(workspace)), cancellationToken);
    }

    /// <summary>Whom a letter is for; each gets it by a work item of their own.</summary>
    public async Task<IReadOnlyList<MemberId>> RecipientsAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        if (await Answering.AnyAsync(m => m.Id == conversation.AssigneeId, cancellationToken)) return [conversation.AssigneeId!.Value];
        return await Answering.OrderBy(m => m.CreatedAt).Take(MaxLetters).Select(m => m.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Databases keep instants more or less exactly.</summary>
    public static bool IsSame(DateTimeOffset? left, DateTimeOffset right) => (left - right)?.Duration() < TimeSpan.FromMilliseconds(1);

    private IQueryable<Member> Answering => db.Members.AsNoTracking().Where(m => m.Role != MemberRole.Viewer);
}
