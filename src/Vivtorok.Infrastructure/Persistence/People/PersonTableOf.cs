using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Vivtorok.Application.Common;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Contacts;
using Vivtorok.Domain.Conversations;

namespace Vivtorok.Infrastructure.Persistence.People;

/// <summary>Finds a person's rows by the typed ids of the entity: of the contact or a conversation of theirs, else of a message.</summary>
internal sealed class PersonTable<T>(IEntityType type, PersonalRecordAttribute mark) : PersonTable(type, mark) where T : class
{
    public override async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> ReadAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken)
    {
        if (Rows(db, contact) is not { } rows) return [];
        var properties = Type.GetProperties().Where(property => property.PropertyInfo is not null && !IsTechnical(property)).ToList();
        var found = await rows.AsNoTracking().ToListAsync(cancellationToken);
        return found.ConvertAll(row => (IReadOnlyDictionary<string, object?>)properties.ToDictionary(property => Camel(property.Name), property => property.PropertyInfo!.GetValue(row)));
    }

    public override async Task<int> EmptyAsync(AppDbContext db, ContactId contact, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Rows(db, contact) is not { } rows) return 0;
        var found = await rows.ToListAsync(cancellationToken);
        foreach (var row in found.Cast<IForgetsPerson>()) row.ForgetPerson(now);
        return found.Count;
    }

    public override async Task<int> DeleteAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken) =>
        Rows(db, contact) is { } rows ? await rows.ExecuteDeleteAsync(cancellationToken) : 0;

    public override async Task<int> DeleteAsync(AppDbContext db, IQueryable<ConversationId> conversations, int atMost, CancellationToken cancellationToken)
    {
        var messages = db.Messages.Where(m => conversations.Contains(m.ConversationId)).Select(m => m.Id);
        List<Expression<Func<T, bool>>> links = [.. LinksTo(conversations, ofItself: typeof(T) == typeof(Conversation))];
        if (links.Count == 0) links.AddRange(LinksTo(messages));
        return links.Count == 0 ? 0 : await All(db).Where(links.Aggregate(Either)).OrderBy(row => EF.Property<object>(row, "Id")).Take(atMost).ExecuteDeleteAsync(cancellationToken);
    }

    private IQueryable<T>? Rows(AppDbContext db, ContactId contact)
    {
        var workspace = db.Caller.WorkspaceId;
        var contacts = db.Contacts.Where(c => c.WorkspaceId == workspace && (c.Id == contact || c.MergedIntoId == contact)).Select(c => c.Id); // who was taken in is the same person
        var conversations = db.Conversations.Where(c => contacts.Contains(c.ContactId)).Select(c => c.Id);
        var messages = db.Messages.Where(m => conversations.Contains(m.ConversationId)).Select(m => m.Id);
        List<Expression<Func<T, bool>>> links = [.. LinksTo(contacts, ofItself: typeof(T) == typeof(Contact)), .. LinksTo(conversations)];
        if (links.Count == 0) links.AddRange(LinksTo(messages));
        return links.Count == 0 ? null : All(db).Where(links.Aggregate(Either));
    }

    // Found by ids that were read within the caller's workspace, so no row of another can be among them. Without the condition on the
    // workspace the engine looks by those ids; with it, it may go through everything the workspace has.
    private static IQueryable<T> All(AppDbContext db) => db.Set<T>().IgnoreQueryFilters([QueryExtensions.WorkspaceFilter, QueryExtensions.MergedFilter]);

    private IEnumerable<Expression<Func<T, bool>>> LinksTo<TId>(IQueryable<TId> ids, bool ofItself = false) where TId : struct =>
        Type.GetProperties().Where(p => p.IsOf<TId>() && p.IsPrimaryKey() == ofItself).Select(p => p.IsAmong<T, TId>(ids));

    private static Expression<Func<T, bool>> Either(Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(left.Body, new Swap(right.Parameters[0], left.Parameters[0]).Visit(right.Body)), left.Parameters);

    // Hashes, versions and copies for searching say nothing to a person.
    private static bool IsTechnical(IProperty property) => property.Name is "Version" or "WorkspaceId" or "SearchText" or "TagText" or "Dialogue" or "CodeHash" or "VisitHash" or "Moved";

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
