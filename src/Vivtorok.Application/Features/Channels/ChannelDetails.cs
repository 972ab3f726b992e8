using FluentValidation;
using Vivtorok.Domain.Channels;

namespace Vivtorok.Application.Features.Channels;

/// <summary>What an owner decides about a channel. Null leaves a part as it is.</summary>
/// <param name="AllowedSites">Host names, at most 50; none: any site.</param>
/// <param name="Greetings">First words by language, <c>uk</c> and <c>en</c>.</param>
public sealed record ChannelDetails(string? Name, IReadOnlyList<string>? AllowedSites, IReadOnlyDictionary<string, string>? Greetings)
{
    public const int MaxSites = 50;
    public const int GreetingMaxLength = 500;

    internal void ApplyTo(Channel channel)
    {
        if (Name is { } name) channel.Rename(name.Trim());
        if (AllowedSites is { } sites) channel.Allow([.. sites.Select(site => site.Trim().ToLowerInvariant()).Distinct()]);
        if (Greetings is { } greetings) channel.Greet(greetings.ToDictionary(g => g.Key, g => g.Value.Trim()));
    }
}

internal sealed class ChannelDetailsValidator : AbstractValidator<ChannelDetails>
{
    private static readonly string[] Languages = ["uk", "en"];

    public ChannelDetailsValidator()
    {
        RuleFor(d => d.Name).Must(name => name is null || name.Trim().Length is > 0 and <= Channel.NameMaxLength)
            .WithMessage($"Give it a name of at most {Channel.NameMaxLength} characters.");
        RuleFor(d => d.AllowedSites).Must(sites => sites is null || sites.Count <= ChannelDetails.MaxSites)
            .WithMessage($"At most {ChannelDetails.MaxSites} sites.");
        RuleForEach(d => d.AllowedSites).Must(IsHost).WithMessage("A host name such as example.com, without https:// and path.");
        RuleFor(d => d.Greetings).Must(g => g is null || g.All(pair => Languages.Contains(pair.Key) && pair.Value?.Length <= ChannelDetails.GreetingMaxLength))
            .WithMessage($"Greetings are for uk and en, at most {ChannelDetails.GreetingMaxLength} characters.");
    }

    private static bool IsHost(string? site) =>
        site?.Trim() is { Length: > 0 and <= Channel.SiteMaxLength } host && Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;
}
