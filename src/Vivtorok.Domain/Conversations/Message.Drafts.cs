using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Conversations;

// What became of an agent's draft, and of the reply it led to.
public sealed partial class Message
{
    public const int RefusalNoteMaxLength = 500;

    /// <summary>How a draft ended; null while it waits, and for everything else.</summary>
    public DraftOutcome? DraftOutcome { get; private set; }

    /// <summary>Why a draft was refused.</summary>
    public DraftRefusal? Refusal { get; private set; }

    /// <summary>What the member who refused it wants to be better.</summary>
    [PersonalData]
    public string? RefusalNote { get; private set; }

    /// <summary>The draft behind a reply.</summary>
    public MessageId? DraftId { get; private set; }

    /// <summary>A member changed the draft's words before it left.</summary>
    public bool IsEdited { get; private set; }

    internal Message Of(Message draft, bool isEdited)
    {
        (TurnId, DraftId, IsEdited) = (draft.TurnId, draft.Id, isEdited);
        return this;
    }

    /// <summary>A settled draft stays in the history and waits for nobody.</summary>
    internal void Settle(DraftOutcome outcome) => (Kind, DraftOutcome) = (MessageKind.Event, outcome);

    internal void Refuse(DraftRefusal reason, string? note) => (Refusal, RefusalNote) = (reason, note);
}
