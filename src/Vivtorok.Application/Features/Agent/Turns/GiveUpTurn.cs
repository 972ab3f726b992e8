using MediatR;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Agent.Turns;

/// <summary>Every try of a turn has failed: people have the conversation, and the customer is told.</summary>
public sealed record GiveUpTurnCommand(ConversationId ConversationId) : IWorkCommand
{
    string? IWorkCommand.Lane => $"giveUp:{ConversationId.Value:N}";
}

internal sealed class GiveUpTurnHandler(TurnQuitter quitter) : IRequestHandler<GiveUpTurnCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(GiveUpTurnCommand request, CancellationToken cancellationToken)
    {
        await quitter.QuitAsync(request.ConversationId, "The agent failed again and again.", cancellationToken);
        return Done.Instance;
    }
}
