using System.Text.RegularExpressions;
using Vivtorok.Domain.Common;

namespace Vivtorok.Domain.Channels;

/// <summary>Whether the provider lets a template leave.</summary>
public enum TemplateStatus
{
    Approved,
    Pending,
    Rejected,

    /// <summary>Taken out by the provider for its quality, for a while or for good.</summary>
    Paused,

    /// <summary>Not in the provider's list any more.</summary>
    Gone,
}

/// <summary>Where a variable of a template stands.</summary>
public enum TemplatePlace
{
    Header,
    Body,

    /// <summary>The end of a button's address.</summary>
    Button,
}

/// <summary>Something that differs from one sending of a template to the next.</summary>
/// <param name="Key">How values name it: <c>body.1</c>, <c>header.1</c>, <c>body.first_name</c>, <c>button.0</c>.</param>
/// <param name="Name">What stands between the braces of the text.</param>
/// <param name="Example">What the owner showed the provider when asking for approval.</param>
public sealed record TemplateVariable(string Key, TemplatePlace Place, string Name, string? Example);

/// <summary>What a template says.</summary>
/// <param name="Header">The title in text; null where there is none or it is a picture or a file.</param>
/// <param name="Buttons">The words of the buttons.</param>
/// <param name="NeedsMore">The title is a picture or a file, or a button needs a code: more than text must be sent along.</param>
public sealed record TemplateText(string? Header, string Body, string? Footer, IReadOnlyList<string> Buttons, IReadOnlyList<TemplateVariable> Variables, bool NeedsMore);

/// <summary>A message that the provider approved beforehand: all that may begin a conversation after the window has closed.</summary>
[NotPersonal]
public sealed partial class MessageTemplate : Entity, IWorkspaceOwned
{
    public const int NameMaxLength = 512;
    public const int LanguageMaxLength = 15;
    public const int CategoryMaxLength = 30;
    public const int TextMaxLength = 4096;
    public const int ValueMaxLength = 500;

    private MessageTemplate()
    {
    }

    public MessageTemplate(Channel channel, string name, string language)
    {
        Id = new MessageTemplateId(Guid.CreateVersion7());
        (WorkspaceId, ChannelId, Name, Language) = (channel.WorkspaceId, channel.Id, name, language);
    }

    public MessageTemplateId Id { get; private set; }

    public WorkspaceId WorkspaceId { get; private set; }

    public ChannelId ChannelId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>As the provider writes it, such as <c>uk</c> or <c>en_US</c>.</summary>
    public string Language { get; private set; } = "";

    /// <summary><c>marketing</c>, <c>utility</c> or <c>authentication</c>: what the provider bills by.</summary>
    public string Category { get; private set; } = "";

    public TemplateStatus Status { get; private set; }

    public string? Header { get; private set; }

    public string Body { get; private set; } = "";

    public string? Footer { get; private set; }

    public IReadOnlyList<string> Buttons { get; private set; } = [];

    public IReadOnlyList<TemplateVariable> Variables { get; private set; } = [];

    public bool NeedsMore { get; private set; }

    public DateTimeOffset SyncedAt { get; private set; }

    public bool CanBeSent => Status == TemplateStatus.Approved && !NeedsMore;

    /// <summary>What the provider says about it now.</summary>
    public void Describe(string category, TemplateStatus status, TemplateText text, DateTimeOffset now)
    {
        (Category, Status, SyncedAt) = (category, status, now);
        (Header, Body, Footer, Buttons, Variables, NeedsMore) = (text.Header, text.Body, text.Footer, text.Buttons, text.Variables, text.NeedsMore);
    }

    public void Become(TemplateStatus status) => Status = status;

    /// <summary>The values it can be sent with, trimmed, or what is wrong with them by field.</summary>
    public Result<Dictionary<string, string>> Fill(IReadOnlyDictionary<string, string> values)
    {
        if (!CanBeSent) return TemplateFailures.CannotBeSent;
        var problems = new Dictionary<string, string[]>();
        foreach (var variable in Variables)
        {
            var value = values.GetValueOrDefault(variable.Key)?.Trim();
            if (string.IsNullOrEmpty(value)) problems[$"values.{variable.Key}"] = ["Fill this in."];
            else if (value.Length > ValueMaxLength) problems[$"values.{variable.Key}"] = [$"At most {ValueMaxLength} characters."];
            else if (BreaksLine().IsMatch(value)) problems[$"values.{variable.Key}"] = ["One line without tabs or long gaps."];
        }

        if (problems.Count > 0) return TemplateFailures.WrongValues(problems);
        return Variables.ToDictionary(v => v.Key, v => values[v.Key].Trim());
    }

    /// <summary>What the customer will read, in one text.</summary>
    public string Render(IReadOnlyDictionary<string, string> values)
    {
        string? Filled(string? text, TemplatePlace place) => text is null ? null : Variables.Where(v => v.Place == place)
            .Aggregate(text, (filled, variable) => filled.Replace("{{" + variable.Name + "}}", values.GetValueOrDefault(variable.Key, ""), StringComparison.Ordinal));

        var parts = new[] { Filled(Header, TemplatePlace.Header), Filled(Body, TemplatePlace.Body), Footer }.Where(part => !string.IsNullOrWhiteSpace(part));
        return string.Join("\n\n", parts);
    }

    // The provider refuses parameters with line breaks, tabs or more than four spaces in a row.
    [GeneratedRegex(@"[\r\n\t]| {5,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BreaksLine();
}
