using Microsoft.EntityFrameworkCore;
using Vivtorok.Domain.Agents;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Sales;

namespace Vivtorok.Application.Common.Agents;

/// <summary>What a reply promises becomes a task for the team, in the save of the reply itself.</summary>
internal static class Promises
{
    /// <summary>More open ones in one conversation tell the team nothing new.</summary>
    private const int MostOpen = 10;

    /// <summary>Makes the tasks of the promises among the facts of a reply; a promise that is open already is not made twice.</summary>
    public static async Task KeepAsync(IAppDbContext db, Conversation conversation, Message reply, IEnumerable<CheckedFact> facts, CancellationToken cancellationToken)
    {
        var promised = facts.Where(fact => fact.IsNewTask()).ToList();
        if (promised.Count == 0) return;
        var open = await db.Tasks.AsNoTracking()
            .Where(task => task.ConversationId == conversation.Id && task.Status == WorkTaskStatus.Open && task.PromisedIn != null)
            .Select(task => task.Title).ToListAsync(cancellationToken);
        foreach (var fact in promised)
        {
            var title = TitleOf(fact, conversation.Language);
            if (open.Count >= MostOpen || open.Contains(title)) continue;
            var task = new WorkTask(conversation.WorkspaceId, title, conversation.ContactId, fact.DueAt, reply.SentAt);
            task.ComesFrom(conversation.Id, reply.Id);
            db.Tasks.Add(task);
            open.Add(title);
        }
    }

    private static string TitleOf(CheckedFact fact, string? language)
    {
        var title = CardNumbers.Remove($"{(language == "en" ? "Promised" : "Обіцяно")}: {fact.Text}");
        return title.Length > WorkTask.TitleMaxLength ? title[..WorkTask.TitleMaxLength] : title;
    }
}
