using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Agents;
using Vivtorok.Domain.Conversations;
using Vivtorok.Domain.Privacy;

namespace Vivtorok.Application.Features.Privacy.Tools;

internal sealed class OpenPrivacyRequest(PrivacyDesk desk) : IAgentTool
{
    public string Name => "open_privacy_request";

    public string Description => "Records that the customer wants to see, correct, delete, restrict or take away their data, or objects to its use. The team then has a month.";

    public string InputSchema => """
        {"type":"object","properties":{"kind":{"type":"string","enum":["access","rectification","erasure","restriction","portability","objection"],"description":"access: a copy of their data; erasure: to delete it"}},
        "required":["kind"],"additionalProperties":false}
        """;

    public async Task<ToolResult> RunAsync(JsonObject arguments, AgentScope scope, CancellationToken cancellationToken)
    {
        var read = new ToolArguments(arguments);
        var kind = read.OneOf<PrivacyRequestKind>("kind", required: true);
        if (read.Refusal is { } refusal) return refusal;
        return await desk.OpenAsync(kind!.Value, scope, cancellationToken);
    }
}

/// <summary>Opens a privacy request with the words it was made in; asking twice is asking once.</summary>
internal sealed class PrivacyDesk(IAppDbContext db, Caller caller, TimeProvider clock)
{
    public async Task<ToolResult> OpenAsync(PrivacyRequestKind kind, AgentScope scope, CancellationToken cancellationToken)
    {
        var request = await db.PrivacyRequests.FirstOrDefaultAsync(
            r => r.ContactId == scope.ContactId && r.Kind == kind && r.Status == PrivacyRequestStatus.Open, cancellationToken);
        if (request is null)
        {
            var words = await db.Messages.Where(m => m.ConversationId == scope.ConversationId && m.Kind == MessageKind.Inbound)
                .OrderByDescending(m => m.Sequence).Select(m => m.Text).FirstOrDefaultAsync(cancellationToken);
            db.PrivacyRequests.Add(request = new PrivacyRequest(caller.WorkspaceId, scope.ContactId, kind, words ?? "", clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }

        return ToolAnswers.Ok(new { requestId = request.Id, kind, dueAt = scope.Business.Local(request.DueAt) });
    }
}
