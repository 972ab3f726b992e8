using Vivtorok.Domain;
using Vivtorok.Domain.Contacts;

namespace Vivtorok.Application.Common;

/// <summary>Everything that names a contact, found on the model, so that what is added later moves too.</summary>
public interface IContactRows
{
    /// <summary>How many rows of each kind name a contact, by the entity's name in camel case; kinds without any are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(ContactId contact, CancellationToken cancellationToken);

    /// <summary>
    /// In one transaction: saves what the caller has changed, so that a conflict shows first; then every row that names one contact names
    /// another; then <paramref name="conclude"/> is told which, and what it adds is saved.
    /// </summary>
    Task MoveAsync(ContactId from, ContactId into, Action<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> conclude, CancellationToken cancellationToken);

    /// <summary>
    /// The same backwards: the rows of a merge that are still there and still the winner's, and with their conversations what has come in
    /// them since.
    /// </summary>
    /// <returns>In <paramref name="conclude"/>: how many rows of each kind went back.</returns>
    Task ReturnAsync(ContactMerge merge, Func<IReadOnlyDictionary<string, int>, Task> conclude, CancellationToken cancellationToken);
}
