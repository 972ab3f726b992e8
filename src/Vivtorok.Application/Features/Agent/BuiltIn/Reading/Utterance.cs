using Vivtorok.Application.Features.Agent.BuiltIn.Matching;
using Vivtorok.Application.Features.Agent.Language;

namespace Vivtorok.Application.Features.Agent.BuiltIn.Reading;

/// <summary>A sentence or a part of one, with what it shows by itself.</summary>
internal sealed record Clause(string Text, IReadOnlyList<string> Words, IReadOnlySet<Intent> Intents, bool IsQuestion, bool IsTransliterated);

/// <summary>What the unanswered messages of a customer say, read without any memory of the conversation.</summary>
internal sealed record Utterance
{
    public required string Text { get; init; }

    public required IReadOnlyList<SaidWord> Words { get; init; }

    public required IReadOnlyList<Clause> Clauses { get; init; }

    public required IReadOnlySet<Intent> Intents { get; init; }

    public required WhenMentions When { get; init; }

    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>What is said to be not meant: "not the portrait but the family one".</summary>
    public IReadOnlyList<Mention> Negated { get; init; } = [];

    public required SpokenLanguage? Language { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public bool IsQuestion { get; init; }

    /// <summary>Only emoji and punctuation.</summary>
    public bool IsWordless => Words.Count == 0;

    public bool Has(Intent intent) => Intents.Contains(intent);

    public bool HasAny(params ReadOnlySpan<Intent> intents)
    {
        foreach (var intent in intents)
            if (Intents.Contains(intent)) return true;
        return false;
    }

    public bool GivesWhen => When.Dates.Any(date => !date.IsNegated) || When.Times.Any(time => !time.IsNegated);

    /// <summary>The mentions of one thing each.</summary>
    public IEnumerable<Mention> ClearMentions => Mentions.Where(mention => mention is { IsClear: true, IsDoubtful: false });
}
