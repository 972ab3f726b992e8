using MediatR;
using Vivtorok.Application.Common;
using Vivtorok.Application.Common.Files;
using Vivtorok.Application.Work;
using Vivtorok.Domain;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Features.Privacy;

/// <summary>The rows of a conversation are gone: now its files go, with every one that no row knows of.</summary>
public sealed record ForgetFilesCommand(ConversationId ConversationId) : IWorkCommand;

internal sealed class ForgetFilesHandler(IFileStore files, Caller caller) : IRequestHandler<ForgetFilesCommand, Result<Done>>
{
    public async Task<Result<Done>> Handle(ForgetFilesCommand request, CancellationToken cancellationToken)
    {
        await files.DeleteAllAsync(caller.WorkspaceId, request.ConversationId, cancellationToken);
        return Done.Instance;
    }
}
