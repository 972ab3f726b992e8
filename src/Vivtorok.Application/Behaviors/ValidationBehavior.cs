using System.Text.Json;
using FluentValidation;
using MediatR;
using Vivtorok.Domain.Common;

namespace Vivtorok.Application.Behaviors;

/// <summary>Checks the shape of a request before its handler sees it; field paths are camel case, as in the JSON.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var failures = validators.SelectMany(validator => validator.Validate(request).Errors).ToList();
        if (failures.Count == 0) return await next();

        var fields = failures
            .GroupBy(failure => Path(failure.PropertyName), failure => failure.ErrorMessage)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray());
        return TResponse.Fail(Failure.Mistakes(fields));
    }

    private static string Path(string property) => string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
