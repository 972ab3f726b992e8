using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Knowledge;

/// <summary>Everything that can be refused about knowledge, each code spelled once.</summary>
public static class KnowledgeFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "knowledge.notFound", "There is no such entry.");
    public static readonly Failure GapNotFound = new(FailureKind.NotFound, "knowledgeGap.notFound", "There is no such question.");
    public static readonly Failure GapSettled = new(FailureKind.Conflict, "knowledgeGap.settled", "Somebody settled this question first.");
}
