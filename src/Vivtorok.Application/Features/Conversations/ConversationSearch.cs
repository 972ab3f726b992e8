using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>Conversations whose contact or messages hold some words.</summary>
internal static class ConversationSearch
{
    public static IQueryable<Conversation> Matching(IAppDbContext db, IQueryable<Conversation> rows, string? words)
    {
        if (string.IsNullOrWhiteSpace(words)) return rows;
        var lower = words.Trim().ToLowerInvariant();
        var contacts = db.Contacts.Where(contact => contact.SearchText.Contains(lower)).Select(contact => contact.Id);
#pragma warning disable CA1304, CA1311, CA1862 // it becomes SQL, whose lower() knows every letter and no culture
        var spoken = db.Messages.Where(m => m.Text.ToLower().Contains(lower) && (m.Kind != MessageKind.Reply || m.Author != MessageAuthor.System)).Select(m => m.ConversationId);
#pragma warning restore CA1304, CA1311, CA1862
        return rows.Where(c => contacts.Contains(c.ContactId) || spoken.Contains(c.Id));
    }
}
