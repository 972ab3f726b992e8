using MediatR;
using Microsoft.Extensions.Logging;
using Vivtorok.Application.Common;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Behaviors;

/// <summary>One line for each refused request: its name, workspace, time taken and failure code. Never its contents.</summary>
internal sealed partial class LoggingBehavior<TRequest, TResponse>(ILogger<LoggingBehavior<TRequest, TResponse>> logger, Caller caller, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = clock.GetTimestamp();
        var response = await next();
        if (response.Failure is { } failure)
            Refused(typeof(TRequest).Name, caller.WorkspaceId.Value, failure.Code, clock.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Request} for {Workspace} was refused with {Code} after {Milliseconds:0} ms")]
    private partial void Refused(string request, Guid workspace, string code, double milliseconds);
}
