using Vivtorok.Domain;
using Vivtorok.Domain.Common;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Common;

/// <summary>Everything that is kept about people, found by the marks on the entities, so that what is added later is covered too.</summary>
public interface IPersonalStore
{
    /// <summary>The record of processing: every kind of record with personal columns.</summary>
    IReadOnlyList<ProcessingRecord> Map { get; }

    /// <summary>Every row of a contact, by kind of record, each as its columns and values.</summary>
    Task<IReadOnlyList<PersonalRows>> ReadAsync(ContactId contact, CancellationToken cancellationToken);

    /// <summary>
    /// Erases a contact in one transaction: rows go or are emptied as their marks say. Then <paramref name="conclude"/> adds what proves
    /// it to the same transaction. Afterwards the database keeps no copy in its own files where it can be told so.
    /// </summary>
    Task EraseAsync(ContactId contact, Func<IReadOnlyList<ErasedRows>, Task> conclude, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes whole conversations in small steps: messages, attachments, decision records, what else hangs on them. Bookings, deals and
    /// tasks stay and let go of them. Broken off, it can be done again.
    /// </summary>
    Task DeleteConversationsAsync(IReadOnlyList<ConversationId> conversations, CancellationToken cancellationToken);
}

/// <summary>One kind of record that holds personal data.</summary>
/// <param name="Name">The entity's name, such as <c>Message</c>.</param>
/// <param name="Columns">The personal ones, in camel case.</param>
public sealed record ProcessingRecord(
    string Name, DataSubject Subject, DataCategory Category, DataPurpose Purpose, OnErasure OnErasure, IReadOnlyList<string> Columns);

/// <summary>The rows of one kind that a person has.</summary>
public sealed record PersonalRows(string Record, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);
