using System.Text.Json;
using Microsoft.Extensions.Options;
using Vivtorok.Domain.Accounts;

namespace Vivtorok.Application.Common;

/// <summary>A version of the terms or the privacy policy.</summary>
/// <param name="Version">The day it was published; versions sort by it.</param>
/// <param name="AnnouncedAt">From when people are told and new accounts accept it.</param>
/// <param name="EffectiveAt">From when it holds for everybody.</param>
/// <param name="Summary">What changed, by language.</param>
public sealed record PolicyVersion(PolicyKind Kind, string Version, DateTimeOffset AnnouncedAt, DateTimeOffset EffectiveAt, IReadOnlyDictionary<string, string> Summary);

/// <summary>Settings of the section <c>Policies</c>.</summary>
public sealed class PolicyOptions
{
    public const string Section = "Policies";

    /// <summary>A JSON file of versions for an installation with texts of its own; absent: those of the product.</summary>
    public string? File { get; init; }
}

/// <summary>Every version of the texts people agree to, with its dates. The words themselves are pages of the web app.</summary>
public sealed class PolicyBook
{
    private const string Resource = ".Accounts.Policies.policies.json";
    private readonly IReadOnlyList<PolicyVersion> _all;

    public PolicyBook(IOptions<PolicyOptions> options)
    {
        using var file = options.Value.File is { Length: > 0 } path ? File.OpenRead(path) : OwnFile();
        _all = [.. JsonSerializer.Deserialize<List<PolicyVersion>>(file, Json.Options)!.OrderBy(version => version.Version, StringComparer.Ordinal)];
    }

    /// <summary>What has been announced by now, the newest of each kind.</summary>
    public IReadOnlyList<PolicyVersion> Newest(DateTimeOffset now) =>
        [.. _all.Where(version => version.AnnouncedAt <= now).GroupBy(version => version.Kind).Select(versions => versions.Last())];

    /// <summary>What holds now, one of each kind.</summary>
    public IReadOnlyList<PolicyVersion> InForce(DateTimeOffset now) =>
        [.. _all.Where(version => version.EffectiveAt <= now).GroupBy(version => version.Kind).Select(versions => versions.Last())];

    private static Stream OwnFile()
    {
        var assembly = typeof(PolicyBook).Assembly;
        return assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith(Resource, StringComparison.Ordinal)))!;
    }
}
