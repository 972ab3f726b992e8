using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Vivtorok.Domain.Common;

namespace Vivtorok.Api.Http;

/// <summary>What holds for every route of ours; put on the root group, so that no route can forget it.</summary>
internal static class EndpointRules
{
    private static readonly Failure Unreadable = new(FailureKind.Invalid, "request.malformed", "The request cannot be read.");
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Versions = new();

    /// <summary>
    /// Unknown query parameters are refused: a misspelt filter must not answer with everything. So are values that cannot be read, of
    /// which the generated code tells by the status alone.
    /// </summary>
    public static RouteGroupBuilder RefuseUnreadableQuery(this RouteGroupBuilder group)
    {
        group.AddEndpointFilterFactory((context, next) =>
        {
            var parameters = context.MethodInfo.GetParameters();
            var known = parameters.SelectMany(QueryNames).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return async invocation =>
            {
                var query = invocation.HttpContext.Request.Query;
                if (query.Keys.FirstOrDefault(key => !known.Contains(key)) is { } stranger)
                    return Failure.Field(stranger, "request.unknownParameter", $"There is no parameter {stranger}.").ToProblem();
                if (invocation.HttpContext.Response.StatusCode != StatusCodes.Status400BadRequest) return await next(invocation);
                var unread = parameters.FirstOrDefault(parameter => invocation.Arguments[parameter.Position] is null && query.ContainsKey(parameter.Name!))?.Name;
                return (unread is null ? Unreadable : Failure.Field(unread, Unreadable.Code, $"The value of {unread} cannot be read.")).ToProblem();
            };
        });
        return group;
    }

    /// <summary>
    /// Sends the version of a single row as its <c>ETag</c> (any answer with an <c>int Version</c>) and the wait of a refusal as
    /// <c>Retry-After</c>.
    /// </summary>
    public static RouteGroupBuilder DescribeAnswers(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(async (context, next) =>
        {
            var result = await next(context);
            var inner = result;
            while (inner is INestedHttpResult nested) inner = nested.Result;
            var headers = context.HttpContext.Response.Headers;
            if (inner is ProblemHttpResult { ProblemDetails: { } problem } && problem.Extensions.TryGetValue("retryAfter", out var wait))
                headers.RetryAfter = Convert.ToString(wait, CultureInfo.InvariantCulture);
            else if (inner is IValueHttpResult { Value: { } value } and not ProblemHttpResult && VersionOf(value) is { } version)
                headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";
            return result;
        });
        return group;
    }

    private static int? VersionOf(object value) =>
        (int?)Versions.GetOrAdd(value.GetType(), type => type.GetProperty("Version") is { } property && property.PropertyType == typeof(int) ? property : null)?.GetValue(value);

    private static IEnumerable<string> QueryNames(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<AsParametersAttribute>() is not null)
            return parameter.ParameterType.GetProperties().Select(property => NameOf(property.GetCustomAttributes(), property.Name));
        return [NameOf(parameter.GetCustomAttributes(), parameter.Name ?? "")];
    }

    private static string NameOf(IEnumerable<Attribute> attributes, string name) => attributes.OfType<IFromQueryMetadata>().FirstOrDefault()?.Name ?? name;
}
