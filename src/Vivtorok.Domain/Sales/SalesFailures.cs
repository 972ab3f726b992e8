using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Sales;

/// <summary>Everything that can be refused about pipelines, deals, tasks and follow-ups, each code spelled once.</summary>
public static class SalesFailures
{
    public static readonly Failure PipelineNotFound = new(FailureKind.NotFound, "pipeline.notFound", "There is no such pipeline.");
    public static readonly Failure StageHasDeals = new(FailureKind.Conflict, "pipeline.stageHasDeals", "A stage with deals cannot be removed: move them first.");
    public static readonly Failure DealNotFound = new(FailureKind.NotFound, "deal.notFound", "There is no such deal.");
    public static readonly Failure TaskNotFound = new(FailureKind.NotFound, "task.notFound", "There is no such task.");
    public static readonly Failure TooManyTasks = new(FailureKind.Conflict, "task.limit", "This conversation has enough open tasks.");
    public static readonly Failure FollowUpNotFound = new(FailureKind.NotFound, "followUp.notFound", "There is no such follow-up.");
    public static readonly Failure FollowUpOver = new(FailureKind.Conflict, "followUp.over", "This follow-up was sent or cancelled already.");
    public static readonly Failure FollowUpLimit = new(FailureKind.Conflict, "followUp.limit", "This conversation has had its follow-ups for this month.");
    public static readonly Failure FollowUpOptedOut = new(FailureKind.Conflict, "followUp.optedOut", "The contact has asked that nobody writes first.");
    public static readonly Failure FollowUpPlanned = new(FailureKind.Conflict, "followUp.planned", "A follow-up is planned in this conversation already.");

    public static readonly Failure ContactUnknown = Failure.Field("contactId", "contact.unknown", "There is no such contact.");
    public static readonly Failure ConversationUnknown = Failure.Field("conversationId", "conversation.unknown", "There is no such conversation.");
    public static readonly Failure PipelineUnknown = Failure.Field("pipelineId", "pipeline.unknown", "There is no such pipeline.");
    public static readonly Failure StageUnknown = Failure.Field("stageId", "stage.unknown", "The pipeline has no such stage.");
    public static readonly Failure StagesWrong = Failure.Field("stages", "pipeline.stages", "A stage is named twice or is not of this pipeline.");
    public static readonly Failure BeyondWindow =
        Failure.Field("dueAt", "followUp.beyondWindow", "By then a day has passed since the customer wrote, and WhatsApp takes only templates. Choose an earlier time.");
    public static readonly Failure DueInPast = Failure.Field("dueAt", "followUp.dueInPast", "Choose a time in the future.");

    /// <param name="field">Where the member was named.</param>
    public static Failure MemberUnknown(string field) => Failure.Field(field, "member.unknown", "There is no such member.");
}
