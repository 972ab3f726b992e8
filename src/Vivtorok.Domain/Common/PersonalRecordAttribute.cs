namespace Vivtorok.Domain.Common;

/// <summary>Whose data a table holds.</summary>
public enum DataSubject
{
    /// <summary>The business's customer.</summary>
    Contact,

    /// <summary>Somebody who signs in, is invited or works there.</summary>
    Member,
}

/// <summary>What kind of data it is, in the words of the privacy policy.</summary>
public enum DataCategory
{
    Account,
    Contact,
    Conversation,
    Booking,
    Sales,
    Usage,
}

/// <summary>What it is kept for.</summary>
public enum DataPurpose
{
    SignIn,
    AnswerCustomers,
    KeepAppointments,
    FollowSales,
    ExplainDecisions,
    AnswerPrivacyRequests,
    RepeatSafely,
}

/// <summary>What erasure does to the rows of a person.</summary>
public enum OnErasure
{
    /// <summary>They go.</summary>
    Delete,

    /// <summary>They stay for the business's books, with everything personal taken out; see <see cref="IForgetsPerson"/>.</summary>
    Empty,

    /// <summary>Nobody can tell whose they are: they name no one, and go when they have served.</summary>
    Expire,
}

/// <summary>
/// Stands on every entity with a personal column: the record of processing (GDPR article 30) is read from it, and erasure obeys it.
/// Which rows are a person's is told by their typed ids: of the contact, of a conversation, of a message.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PersonalRecordAttribute(DataSubject subject, DataCategory category, DataPurpose purpose, OnErasure onErasure) : Attribute
{
    public DataSubject Subject => subject;

    public DataCategory Category => category;

    public DataPurpose Purpose => purpose;

    public OnErasure OnErasure => onErasure;
}

/// <summary>A row that outlives its person.</summary>
public interface IForgetsPerson
{
    /// <summary>Empties every personal column.</summary>
    void ForgetPerson(DateTimeOffset now);
}
