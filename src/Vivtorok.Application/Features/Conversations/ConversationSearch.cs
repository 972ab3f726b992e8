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
        var text = words.Trim();
        var lower = text.ToLowerInvariant();
        var contacts = db.Contacts.Where(contact => contact.SearchText.Contains(lower)).Select(contact => contact.Id);
        var spoken = db.Messages.Where(m => (m.Text.Contains(text) || m.Text.Contains(lower)) && (m.Kind != MessageKind.Reply || m.Author != MessageAuthor.System)).Select(m => m.ConversationId);
        return rows.Where(c => contacts.Contains(c.ContactId) || spoken.Contains(c.Id));
    }
}
