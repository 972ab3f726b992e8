using MediatR;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Conversations;

/// <summary>The time of a snooze has come.</summary>
public sealed record EndSnoozeCommand(ConversationId ConversationId, DateTimeOffset Until) : IWorkCommand
{
    DateTimeOffset? IWorkCommand.NotBefore => Until;
}

internal sealed class EndSnoozeHandler(ConversationWriter conversations, TimeProvider clock) : IRequestHandler<EndSnoozeCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndSnoozeCommand request, CancellationToken cancellationToken) =>
        await conversations.ChangeAsync<Done>(request.ConversationId, conversation =>
        {
            conversation.EndSnooze(clock.GetUtcNow());
            return Done.Instance;
        }, cancellationToken);
}
