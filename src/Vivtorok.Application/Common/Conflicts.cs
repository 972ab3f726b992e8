using Microsoft.EntityFrameworkCore;

namespace Vivtorok.Application.Common;

/// <summary>Two saved at one moment, and the other was first.</summary>
public static class Conflicts
{
    private const int Tries = 10;

    /// <summary>Whether a save failed because of what another had saved: a version that moved on, or a row that is there already.</summary>
    public static bool IsConflict(this IAppDbContext db, DbUpdateException exception) =>
        exception is DbUpdateConcurrencyException || db.IsUniqueViolation(exception);

    /// <summary>Tries again on fresh rows. What is tried loads all it needs and keeps nothing from one try to the next.</summary>
    public static async Task<T> RetryConflictsAsync<T>(this IAppDbContext db, Func<Task<T>> attempt, int tries = Tries)
    {
        for (var left = tries - 1; ; left--)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateException exception) when (left > 0 && db.IsConflict(exception))
            {
                db.Forget();
            }
        }
    }
}
